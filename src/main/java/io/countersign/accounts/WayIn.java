package io.countersign.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ways into an account that the networks themselves offer to somebody who is not its owner, the narrowest first; a
 * password handed over is none of them. A personal profile on Facebook or LinkedIn has no such way at all.
 *
 * <p>As the networks describe them:
 *
 * <ul>
 *   <li>X: {@code help.x.com/en/managing-your-account/how-to-use-the-delegate-feature}
 *   <li>Facebook Pages: {@code socialimpact.facebook.com/news-and-more/news/navigating-the-new-page-permissions}
 *   <li>Instagram professional accounts, in the business portfolio of their Page: {@code
 *       business.facebook.com/settings/instagram-accounts}
 *   <li>LinkedIn Pages: {@code linkedin.com/help/linkedin/answer/a550647}
 * </ul>
 */
public enum WayIn {
    X_CONTRIBUTOR(NetworkName.X, Of.ANYBODY),
    X_ADMIN(NetworkName.X, Of.ANYBODY),
    FACEBOOK_INSIGHTS(NetworkName.FACEBOOK, Of.COMPANIES),
    FACEBOOK_COMMUNITY(NetworkName.FACEBOOK, Of.COMPANIES),
    FACEBOOK_CONTENT(NetworkName.FACEBOOK, Of.COMPANIES),
    FACEBOOK_PARTIAL(NetworkName.FACEBOOK, Of.COMPANIES),
    FACEBOOK_FULL(NetworkName.FACEBOOK, Of.COMPANIES),
    INSTAGRAM_INSIGHTS(NetworkName.INSTAGRAM, Of.ANYBODY),
    INSTAGRAM_COMMUNITY(NetworkName.INSTAGRAM, Of.ANYBODY),
    INSTAGRAM_CONTENT(NetworkName.INSTAGRAM, Of.ANYBODY),
    LINKEDIN_ANALYST(NetworkName.LINKEDIN, Of.COMPANIES),
    LINKEDIN_CONTENT(NetworkName.LINKEDIN, Of.COMPANIES),
    LINKEDIN_SUPER(NetworkName.LINKEDIN, Of.COMPANIES);

    private final NetworkName network;
    private final Set<AccountKind> kinds;

    WayIn(NetworkName network, Set<AccountKind> kinds) {
        this.network = network;
        this.kinds = kinds;
    }

    public NetworkName network() {
        return network;
    }

    /** Every way into an account of this kind, the narrowest first; none where the network lets nobody else in. */
    public static List<WayIn> into(NetworkName network, AccountKind kind) {
        return Arrays.stream(values())
                .filter(way -> way.leadsInto(network, kind))
                .toList();
    }

    boolean leadsInto(NetworkName where, AccountKind kind) {
        return network == where && kinds.contains(kind);
    }

    private static final class Of {
        private static final Set<AccountKind> ANYBODY = EnumSet.allOf(AccountKind.class);
        private static final Set<AccountKind> COMPANIES = EnumSet.of(AccountKind.CORPORATE);
    }
}
