package io.countersign.base;

import com.ibm.icu.text.IDNA;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in its one form: ASCII, lower case, its domain IDNA-encoded, so that equal means equal. */
@Embeddable
public record EmailAddress(@Column(name = "email") String value) implements Serializable {

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final IDNA DOMAIN_NAMES =
            IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    public EmailAddress {
        if (!isCanonical(value)) {
            throw new IllegalArgumentException("not an e-mail address in its one form");
        }
    }

    /** Reads what somebody typed; refuses with a sentence what cannot be an address. */
    public static EmailAddress parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        String canonical =
                at < 0 ? text : text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + encoded(text.substring(at + 1));
        if (!isCanonical(canonical)) {
            throw Refusal.by("base.email-address", text).asException();
        }
        return new EmailAddress(canonical);
    }

    private static String encoded(String domain) {
        var problems = new IDNA.Info();
        String ascii =
                DOMAIN_NAMES.nameToASCII(domain, new StringBuilder(), problems).toString();
        return problems.hasErrors() ? "" : ascii.toLowerCase(Locale.ROOT);
    }

    private static boolean isCanonical(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= 254
                && at > 0
                && at <= 64
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
