package io.countersign.publishing.facebook;

import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import com.restfb.json.JsonValue;
import com.restfb.scope.FacebookPermissions;
import com.restfb.scope.ScopeBuilder;
import com.restfb.types.Account;
import com.restfb.types.Page;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AuthorizationFailed;
import io.countersign.accounts.Authorizer;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.LinkToken;
import io.countersign.base.Refusal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final String FIELDS = "id,name,username,access_token,tasks";
    private static final String POSTING = "CREATE_CONTENT";
    private static final List<FacebookPermissions> ASKED = List.of(
            FacebookPermissions.PAGES_SHOW_LIST,
            FacebookPermissions.PAGES_READ_ENGAGEMENT,
            FacebookPermissions.PAGES_MANAGE_POSTS);

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
        String state = LinkToken.random(RANDOM).text();
        ScopeBuilder scopes = new ScopeBuilder();
        ASKED.forEach(scopes::addPermission);
        String page = app.anonymous()
                .getLoginDialogUrl(
                        app.settings().appId(),
                        callback.toString(),
                        scopes,
                        state,
                        Parameter.with("auth_type", "rerequest"));
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
            requireAll(account, lasting);
            return granted(account, pages(lasting));
        } catch (FacebookException refused) {
            LOG.warn("Facebook did not let us in: {}", FacebookAnswers.words(refused));
            throw new AuthorizationFailed(NetworkName.FACEBOOK);
        }
    }

    @Override
    public boolean isLockedOut(Credentials credentials) {
        try {
            app.with(credentials.token())
                    .fetchObject(credentials.remoteId(), Page.class, Parameter.with("fields", "id"));
            return false;
        } catch (FacebookException refused) {
            return FacebookAnswers.isLockedOut(refused);
        }
    }

    /** People can say no to each permission by itself in the dialog; with fewer than were asked nothing could go out. */
    private void requireAll(AccountSummary account, String token) {
        Set<String> given = new HashSet<>();
        for (JsonValue one : app.with(token)
                .fetchObject("me/permissions", JsonObject.class)
                .get("data")
                .asArray()) {
            JsonObject permission = one.asObject();
            if ("granted".equals(permission.getString("status", ""))) {
                given.add(permission.getString("permission", ""));
            }
        }
        List<String> missing = ASKED.stream()
                .map(FacebookPermissions::getPermissionString)
                .filter(asked -> !given.contains(asked))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.by("accounts.less", account.label(), String.join(", ", missing))
                    .liftedBy("base.lift.owner")
                    .asException();
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
        if (!page.getTasks().isEmpty() && !page.getTasks().contains(POSTING)) {
            throw Refusal.by("accounts.page-without-posting", account.label())
                    .liftedBy("accounts.lift.page-admin")
                    .asException();
        }
        Credentials credentials = new Credentials(page.getAccessToken(), "", page.getId());
        return new Granted(credentials, page.getUsername() == null ? account.handle() : page.getUsername());
    }

    /** The Page that is already known by its id; before that, the one of this handle, id or name. */
    private static Optional<Account> chosen(AccountSummary account, List<Account> pages) {
        String known = account.remoteId();
        return pages.stream()
                .filter(page ->
                        page.getAccessToken() != null && !page.getAccessToken().isBlank())
                .filter(page -> known == null ? isNoted(account, page) : known.equals(page.getId()))
                .findFirst();
    }

    private static boolean isNoted(AccountSummary account, Account page) {
        return page.getUsername() == null
                ? account.handle().equals(page.getId()) || account.displayName().equalsIgnoreCase(page.getName())
                : account.handle().equalsIgnoreCase(page.getUsername());
    }
}
