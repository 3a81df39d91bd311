package io.countersign.walls;

import static io.countersign.walls.RouteLine.Kind.OPEN;
import static io.countersign.walls.RouteLine.Kind.PERSONAL;
import static io.countersign.walls.RouteLine.byKey;
import static io.countersign.walls.RouteLine.byLink;
import static io.countersign.walls.RouteLine.inAgency;
import static io.countersign.walls.RouteLine.of;

import java.util.List;
import java.util.function.Function;

/** Every address of the house. One that has no line here fails the build, and so does a line without its address. */
final class RouteTable {

    private static final Function<ClientSide, Object> REVISION =
            side -> side.content().revision();
    private static final Function<ClientSide, Object> DIGEST =
            side -> side.content().digest();
    private static final Function<ClientSide, Object> DELIVERY =
            side -> side.content().outside().delivery();
    private static final Function<ClientSide, Object> CORPORATE =
            side -> side.accounts().corporate();
    private static final Function<ClientSide, Object> WAITS =
            side -> side.content().spoken().waits();
    private static final String ANSWER = "answer:fix|back|drop";

    /** The pages of the desk, below the agency's own word. */
    static final List<RouteLine> PAGES = List.of(
            inAgency(""),
            inAgency("board"),
            inAgency("calendar"),
            inAgency("clients"),
            inAgency("clients/:client").with("client", ClientSide::client),
            inAgency("clients/:client/conversations").with("client", ClientSide::client),
            inAgency("conversations/:conversation")
                    .with("conversation", side -> side.content().spoken().waits()),
            inAgency("compose/:post").with("post", side -> side.content().draft()),
            inAgency("day"),
            inAgency("out"),
            inAgency("out/by-hand/:delivery").with("delivery", DELIVERY),
            inAgency("joining"),
            inAgency("people"),
            inAgency("record"),
            inAgency("requests"),
            inAgency("requests/:brief").with("brief", side -> side.proposal().brief()),
            inAgency("settings/reading-keys"),
            inAgency("signatures"),
            inAgency("tasks/:task").with("task", side -> side.work().todo()));

    /** What Spring answers by itself. */
    static final List<RouteLine> MAPPINGS = List.of(
            of(OPEN, "GET /signin"),
            of(OPEN, "POST /signin"),
            of(OPEN, "POST /signin/challenge"),
            of(OPEN, "POST /signin/key"),
            of(PERSONAL, "GET /keys"),
            of(PERSONAL, "POST /keys"),
            of(PERSONAL, "GET /keys/new"),
            of(PERSONAL, "POST /keys/new"),
            of(PERSONAL, "GET /keys/{key}").with("key", ClientSide::client),
            of(PERSONAL, "POST /keys/{key}").with("key", ClientSide::client),
            of(PERSONAL, "POST /keys/{key}/revoke").with("key", ClientSide::client),
            of(OPEN, "GET /lost"),
            of(OPEN, "POST /lost"),
            of(OPEN, "GET /lost/{token}"),
            of(OPEN, "POST /lost/{token}"),
            of(OPEN, "POST /lost/{token}/stop"),
            of(PERSONAL, "GET /second"),
            of(PERSONAL, "POST /second/send"),
            of(PERSONAL, "POST /second/confirm"),
            of(OPEN, "GET /signin/code"),
            of(OPEN, "POST /signin/code"),
            of(PERSONAL, "GET /authenticator"),
            of(PERSONAL, "POST /authenticator/begin"),
            of(PERSONAL, "POST /authenticator/confirm"),
            of(PERSONAL, "POST /authenticator/off"),
            of(PERSONAL, "POST /authenticator/recovery"),
            of(OPEN, "GET /start"),
            of(OPEN, "POST /start"),
            of(OPEN, "GET /start/{token}"),
            of(OPEN, "POST /start/{token}"),
            of(OPEN, "POST /start/{token}/leave"),
            of(PERSONAL, "GET /found"),
            of(PERSONAL, "POST /found"),
            of(OPEN, "GET /join/{token}"),
            of(OPEN, "POST /join/{token}"),
            of(OPEN, "POST /join/{token}/leave"),
            of(OPEN, "POST /theme"),
            of(PERSONAL, "GET /confirm"),
            of(PERSONAL, "POST /confirm"),
            of(PERSONAL, "POST /confirm/challenge"),
            of(PERSONAL, "POST /confirm/key"),
            of(PERSONAL, "GET /password"),
            of(PERSONAL, "POST /password"),
            of(PERSONAL, "GET /sessions"),
            of(PERSONAL, "POST /sessions/end"),
            of(PERSONAL, "POST /sessions/end-others"),
            of(PERSONAL, "GET /connect/facebook"),
            of(PERSONAL, "GET /connect/x"),
            inAgency("GET /connect/asked/{agency}/{ask}")
                    .with("ask", side -> side.accounts().wish()),
            inAgency("GET /connect/facebook/{agency}/{account}").with("account", CORPORATE),
            inAgency("POST /connect/facebook/{agency}/{account}").with("account", CORPORATE),
            inAgency("POST /connect/facebook/{agency}/{account}/end").with("account", CORPORATE),
            inAgency("GET /connect/x/{agency}/{account}").with("account", CORPORATE),
            inAgency("POST /connect/x/{agency}/{account}").with("account", CORPORATE),
            inAgency("POST /connect/x/{agency}/{account}/end").with("account", CORPORATE),
            byKey("GET /{agency}/api/v1/deliveries"),
            byKey("GET /{agency}/api/v1/health"),
            inAgency("GET /{agency}/me"),
            inAgency("GET /{agency}/me/access/{card}")
                    .with("card", side -> side.accounts().card()),
            inAgency("POST /{agency}/me/access/{card}")
                    .with("card", side -> side.accounts().card()),
            inAgency("GET /{agency}/me/bring/{client}").with("client", ClientSide::client),
            inAgency("POST /{agency}/me/bring/{client}").with("client", ClientSide::client),
            inAgency("GET /{agency}/me/by-hand/{delivery}").with("delivery", DELIVERY),
            inAgency("GET /{agency}/me/by-hand/{delivery}/picture/{sha256}")
                    .with("delivery", DELIVERY)
                    .with("sha256", DIGEST),
            inAgency("POST /{agency}/me/by-hand/{delivery}").with("delivery", DELIVERY),
            inAgency("GET /{agency}/me/duty/{account}").with("account", CORPORATE),
            inAgency("POST /{agency}/me/duty/{account}").with("account", CORPORATE),
            inAgency("POST /{agency}/me/duty/{account}/{duty}/end")
                    .with("account", CORPORATE)
                    .with("duty", side -> side.accounts().duty()),
            inAgency("GET /{agency}/me/invite"),
            inAgency("POST /{agency}/me/invite"),
            inAgency("POST /{agency}/me/invite/{invitation}/again")
                    .with("invitation", side -> side.content().outside().invitation()),
            inAgency("POST /{agency}/me/invite/{invitation}/end")
                    .with("invitation", side -> side.content().outside().invitation()),
            inAgency("GET /{agency}/me/leave/{client}").with("client", ClientSide::client),
            inAgency("POST /{agency}/me/leave/{client}").with("client", ClientSide::client),
            inAgency("POST /{agency}/me/leave/{client}/archive").with("client", ClientSide::client),
            inAgency("POST /{agency}/me/leave/{client}/keep").with("client", ClientSide::client),
            inAgency("POST /{agency}/me/leave/{client}/way/{card}")
                    .with("client", ClientSide::client)
                    .with("card", side -> side.accounts().card()),
            inAgency("GET /{agency}/me/say"),
            inAgency("GET /{agency}/me/say/ask"),
            inAgency("GET /{agency}/me/say/picture/{post}/{media}")
                    .with("post", side -> side.content().spoken().post())
                    .with("media", side -> side.content().picture()),
            inAgency("POST /{agency}/me/say"),
            inAgency("POST /{agency}/me/say/ask"),
            inAgency("POST /{agency}/me/say/leave/{post}")
                    .with("post", side -> side.content().spoken().post()),
            inAgency("GET /{agency}/me/signed"),
            inAgency("GET /{agency}/me/speak/{account}")
                    .with("account", side -> side.accounts().corporate()),
            inAgency("GET /{agency}/me/speak/{account}/end/{mandate}")
                    .with("account", side -> side.accounts().corporate())
                    .with("mandate", side -> side.accounts().mandate()),
            inAgency("POST /{agency}/me/speak/{account}")
                    .with("account", side -> side.accounts().corporate()),
            inAgency("POST /{agency}/me/speak/{account}/end/{mandate}")
                    .with("account", side -> side.accounts().corporate())
                    .with("mandate", side -> side.accounts().mandate()),
            inAgency("GET /{agency}/me/succeed/{account}").with("account", CORPORATE),
            inAgency("POST /{agency}/me/succeed/{account}").with("account", CORPORATE),
            inAgency("GET /{agency}/me/vouch"),
            inAgency("POST /{agency}/me/vouch/{owner}")
                    .with("owner", side -> side.people().owner()),
            inAgency("GET /{agency}/sign"),
            inAgency("GET /{agency}/sign/do/{task}")
                    .with("task", side -> side.work().chore()),
            inAgency("GET /{agency}/sign/let-in/{card}")
                    .with("card", side -> side.accounts().ask()),
            inAgency("GET /{agency}/sign/media/{revision}/{sha256}")
                    .with("revision", REVISION)
                    .with("sha256", DIGEST),
            inAgency("GET /{agency}/sign/people/{conversation}").with("conversation", WAITS),
            inAgency("GET /{agency}/sign/people/{conversation}/screenshot").with("conversation", WAITS),
            inAgency("POST /{agency}/sign/people/{conversation}/answered").with("conversation", WAITS),
            inAgency("POST /{agency}/sign/people/{conversation}/none").with("conversation", WAITS),
            inAgency("GET /{agency}/sign/signed"),
            inAgency("GET /{agency}/sign/{answer:fix|back|drop}/{revision}")
                    .with("revision", REVISION)
                    .with(ANSWER, side -> "fix"),
            inAgency("POST /{agency}/sign/answered/{task}")
                    .with("task", side -> side.work().voice()),
            inAgency("POST /{agency}/sign/do/{task}")
                    .with("task", side -> side.work().chore()),
            inAgency("POST /{agency}/sign/let-in/{card}")
                    .with("card", side -> side.accounts().ask()),
            inAgency("POST /{agency}/sign/let-in/{card}/no")
                    .with("card", side -> side.accounts().ask()),
            inAgency("POST /{agency}/sign/signature"),
            inAgency("POST /{agency}/sign/undo/{revision}").with("revision", REVISION),
            inAgency("POST /{agency}/sign/{answer:fix|back|drop}/{revision}")
                    .with("revision", REVISION)
                    .with(ANSWER, side -> "back"),
            byLink("GET /{agency}/sign/l/{token}"),
            byLink("GET /{agency}/sign/l/{token}/media/{revision}/{sha256}")
                    .with("revision", REVISION)
                    .with("sha256", DIGEST),
            byLink("GET /{agency}/sign/l/{token}/signed"),
            byLink("GET /{agency}/sign/l/{token}/{answer:fix|back|drop}/{revision}")
                    .with("revision", REVISION)
                    .with(ANSWER, side -> "fix"),
            byLink("POST /{agency}/sign/l/{token}/signature"),
            byLink("POST /{agency}/sign/l/{token}/undo/{revision}").with("revision", REVISION),
            byLink("POST /{agency}/sign/l/{token}/{answer:fix|back|drop}/{revision}")
                    .with("revision", REVISION)
                    .with(ANSWER, side -> "drop"));

    /** Below this stands the demonstration, which holds nothing of an agency and is not in the production jar. */
    static final String DEMO = "/sandbox";

    private RouteTable() {}
}
