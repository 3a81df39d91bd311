package io.countersign.accounts;

import io.countersign.base.Refusal;
import java.util.regex.Pattern;

/** What is needed to note a client's account. */
public record NewAccount(NetworkName network, AccountKind kind, String handle, String displayName) {

    private static final int LONGEST_NAME = 120;

    /** 15 characters of Latin letters, digits and underscores (help.x.com, "Help with username registration"). */
    private static final Pattern ON_X = Pattern.compile("\\w{1,15}");

    private static final Pattern ELSEWHERE = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");

    /**
     * Reads what somebody typed: a handle with or without the @, or the address of the profile.
     *
     * @param name what people call the account; left empty, it is called by its handle
     */
    public static NewAccount typed(NetworkName network, AccountKind kind, String handle, String name) {
        String known = handle.strip()
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("^.*/", "")
                .replaceFirst("^@", "");
        Pattern pattern = network == NetworkName.X ? ON_X : ELSEWHERE;
        if (!pattern.matcher(known).matches()) {
            throw Refusal.by("accounts.handle", network.title()).asException();
        }
        String called = name.strip();
        if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw Refusal.by("accounts.name", LONGEST_NAME).asException();
        }
        return new NewAccount(network, kind, known, called.isEmpty() ? known : called);
    }
}
