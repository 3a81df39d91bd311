package io.countersign.identity;

import io.countersign.base.EmailAddress;
import io.countersign.base.Refusal;
import java.util.regex.Pattern;

/** Where a person is reached apart from the mailbox they sign in with: another address, or a phone. */
public record Reach(KeyChannel channel, String value) {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,14}");

    /** Reads what was typed; refuses what is neither an address nor a number with its country. */
    public static Reach parse(String typed) {
        String text = typed.strip();
        if (text.contains("@")) {
            return new Reach(KeyChannel.SECOND_ADDRESS, EmailAddress.parse(text).value());
        }
        String number = text.replaceAll("[\\s()/.-]", "");
        if (!PHONE.matcher(number).matches()) {
            throw Refusal.by("identity.reach").asException();
        }
        return new Reach(KeyChannel.PHONE, number);
    }

    boolean isPhone() {
        return channel == KeyChannel.PHONE;
    }

    /** Enough to know it by, for a page that somebody else may be looking at. */
    String hint() {
        return isPhone()
                ? "… " + value.substring(value.length() - 2)
                : value.charAt(0) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return channel + " …";
    }
}
