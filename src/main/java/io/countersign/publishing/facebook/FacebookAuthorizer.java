package io.countersign.publishing.facebook;

import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.scope.FacebookPermissions;
import com.restfb.scope.ScopeBuilder;
import com.restfb.types.Account;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AuthorizationFailed;
import io.countersign.accounts.Authorizer;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Refusal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Facebook's login dialog (OAuth 2.0): the owner says yes there, and the Page's own token is what is kept. */
@Component
class FacebookAuthorizer implements Authorizer {

    private static final Logger LOG = LoggerFactory.getLogger(FacebookAuthorizer.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final String FIELDS = "id,name,username,access_token";

    private final FacebookApp app;

    FacebookAuthorizer(FacebookApp app) {
        this.app = app;
    }

    @Override
    public NetworkName network() {
        return NetworkName.FACEBOOK;
    }

    @Override
    public Asked begin(URI callback) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ScopeBuilder scopes = new ScopeBuilder()
                .addPermission(FacebookPermissions.PAGES_SHOW_LIST)
                .addPermission(FacebookPermissions.PAGES_READ_ENGAGEMENT)
                .addPermission(FacebookPermissions.PAGES_MANAGE_POSTS);
        String page = app.anonymous().getLoginDialogUrl(app.settings().appId(), callback.toString(), scopes, state);
        return new Asked(state, callback.toString(), URI.create(page));
    }

    /** The code becomes a token of the person, that one a lasting one, and that one the token of the Page noted. */
    @Override
    public Granted finish(AccountSummary account, String state, String callback, String code) {
        String id = app.settings().appId();
        String secret = app.settings().appSecret();
        try {
            String brief = app.anonymous()
                    .obtainUserAccessToken(id, secret, callback, code)
                    .getAccessToken();
            String lasting =
                    app.anonymous().obtainExtendedAccessToken(id, secret, brief).getAccessToken();
            return granted(account, pages(lasting));
        } catch (FacebookException refused) {
            LOG.warn("Facebook did not let us in: {}", FacebookAnswers.words(refused));
            throw new AuthorizationFailed(NetworkName.FACEBOOK);
        }
    }

    private List<Account> pages(String token) {
        List<Account> pages = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Connection<Account> some = some(app.with(token), after);
            pages.addAll(some.getData());
            after = some.getAfterCursor() == null ? "" : some.getAfterCursor();
            if (after.isEmpty() || some.getData().size() < PAGE) {
                break;
            }
        }
        return pages;
    }

    private static Connection<Account> some(FacebookClient client, String after) {
        List<Parameter> asked =
                new ArrayList<>(List.of(Parameter.with("fields", FIELDS), Parameter.with("limit", PAGE)));
        if (!after.isEmpty()) {
            asked.add(Parameter.with("after", after));
        }
        return client.fetchConnection("me/accounts", Account.class, asked.toArray(Parameter[]::new));
    }

    private static Granted granted(AccountSummary account, List<Account> pages) {
        Account page = chosen(account, pages)
                .orElseThrow(() -> Refusal.by("accounts.page-not-given", account.label(), account.handle())
                        .asException());
        Credentials credentials = new Credentials(page.getAccessToken(), "", page.getId());
        return new Granted(credentials, page.getUsername() == null ? account.handle() : page.getUsername());
    }

    /** The Page that is already known by its id; before that, the one of this handle, id or name. */
    private static Optional<Account> chosen(AccountSummary account, List<Account> pages) {
        String known = account.remoteId();
        return pages.stream()
                .filter(page -> page.getAccessToken() != null)
                .filter(page -> known == null ? isNoted(account, page) : known.equals(page.getId()))
                .findFirst();
    }

    private static boolean isNoted(AccountSummary account, Account page) {
        return page.getUsername() == null
                ? account.handle().equals(page.getId()) || account.displayName().equalsIgnoreCase(page.getName())
                : account.handle().equalsIgnoreCase(page.getUsername());
    }
}
