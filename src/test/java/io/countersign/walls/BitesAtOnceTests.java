package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.LiveChanges;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.delegation.rules.Lane;
import io.countersign.identity.PersonPrincipal;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.outside.ReadingKeys;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld.Somebody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is taken from somebody is gone with their next click, push, download, program and link. */
@DatabaseTest
class BitesAtOnceTests extends SpringBrowserlessTest {

    private static final Map<WebApplicationContext, Twins> TWINS = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static int tried;
    private static int refused;

    private final WebApplicationContext context;
    private final MockMvc browser;
    private final AgencySide agency;
    private final ClientSide client;
    private final Rows rows;

    BitesAtOnceTests(WebApplicationContext context, JdbcTemplate database) {
        this.context = context;
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.agency = TWINS.computeIfAbsent(context, Twins::in).ours();
        this.client = agency.first();
        this.rows = new Rows(database);
    }

    /** A refused navigation is answered as in the running house, not by the test library. */
    @Override
    protected Routes discoverRoutes() {
        Routes found = super.discoverRoutes();
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>(found.getErrorRoutes());
        errors.add(RouteAccessDeniedError.class);
        return new Routes(found.getRoutes(), errors, found.getLayouts(), found.getSkipPwaInit());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void tellHowMany() {
        System.out.printf("bites at once: %d tried, %d refused%n", tried, refused);
    }

    @ParameterizedTest
    @EnumSource
    void theNextActionInAnOpenView(Taken taken) {
        Somebody who = signedIn(taken);
        open("compose/" + client.content().draft());
        Button remove = removal();
        taken.from(who, context, agency);
        Map<String, Set<String>> before = rows.of(agency.world().agency().id());
        tried++;
        assertThatThrownBy(() -> test(remove).click()).isInstanceOfAny(NotFound.class, Refused.class);
        refused++;
        assertThat(rows.of(agency.world().agency().id())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theNextNavigation(Taken taken) {
        Somebody who = signedIn(taken);
        assertThat(open("compose/" + client.content().draft())).contains(client.canary());
        taken.from(who, context, agency);
        tried++;
        assertThat(open("compose/" + client.content().draft())).doesNotContain(client.canary());
        refused++;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPushedToAnOpenBoard(Taken taken) {
        Somebody who = signedIn(taken);
        open("board");
        taken.from(who, context, agency);
        String shown = shown();
        TaskId fresh = freshTask("pushed" + taken.ordinal());
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        Runnable end = context.getBean(LiveChanges.class)
                .listen(agency.world().agency().id(), TaskBoard.ROOM, told::addAll);
        context.getBean(TaskDesk.class).start(agency.manager().actor(), fresh);
        tried++;
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            takeIn();
            assertThat(shown()).doesNotContain("pushed" + taken.ordinal());
            return told.contains(fresh.value()) && !shown().equals(shown);
        });
        end.run();
        assertThat(shown()).doesNotContain("pushed" + taken.ordinal());
        refused++;
    }

    @ParameterizedTest
    @EnumSource
    void aPictureOnAnOpenPage(Taken taken) throws IOException {
        Somebody who = signedIn(taken);
        open("compose/" + client.content().draft());
        ElementStreamResource link = picture();
        assertThat(download(link)).isPositive();
        taken.from(who, context, agency);
        tried++;
        assertThat(download(link)).isZero();
        refused++;
    }

    @ParameterizedTest
    @EnumSource
    void theRecord(Taken taken) {
        Somebody who = taken.somebody(context, agency);
        var ledger = context.getBean(Ledger.class);
        LedgerQuery query = LedgerQuery.newest(10).of(client.client());
        assertThat(ledger.lines(who.actor(), query)).isNotEmpty();
        taken.from(who, context, agency);
        tried++;
        assertThatThrownBy(() -> ledger.lines(who.actor(), query)).isInstanceOf(NotFound.class);
        refused++;
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHoldsALinkOfTheirs(Taken taken) {
        Somebody who = taken.somebody(context, agency);
        var accounts = context.getBean(AccountKeeping.class);
        Actor holder = Actor.linkHolder(agency.world().agency().id(), who.person());
        assertThat(accounts.get(holder, client.accounts().personal()).label()).contains(client.canary());
        taken.from(who, context, agency);
        tried++;
        assertThatThrownBy(() -> accounts.get(holder, client.accounts().personal()))
                .isInstanceOf(NotFound.class);
        refused++;
    }

    @Test
    void aLinkInALetter() throws Exception {
        AgencySide other = Objects.requireNonNull(TWINS.get(context)).theirs();
        ClientSide.Content content = other.first().content();
        String page = "/" + other.world().agency().slug() + "/sign/l/"
                + content.outside().linkToken();
        String picture = page + "/media/" + content.revision() + "/" + content.digest();
        assertThat(get(page, null).getContentAsString()).contains(other.first().canary());
        assertThat(get(picture, null).getStatus()).isEqualTo(200);
        context.getBean(Membership.class)
                .end(other.manager().actor(), other.first().people().owner());
        for (String address : List.of(page, picture)) {
            tried++;
            MockHttpServletResponse after = get(address, null);
            assertThat(after.getStatus()).as(address).isNotEqualTo(200);
            assertThat(after.getContentAsString())
                    .as(address)
                    .doesNotContain(other.first().canary());
            refused++;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ROLE_LOWERED", "SUSPENDED", "REMOVED"})
    void aProgramsKey(Taken taken) throws Exception {
        Somebody who = taken.somebody(context, agency);
        assertThat(taken.managed()).isTrue();
        String secret = context.getBean(ReadingKeys.class)
                .make(who.actor(), "Grafana", null)
                .secret();
        for (String address : List.of("/api/v1/health", "/api/v1/deliveries")) {
            assertThat(get(slug() + address, secret).getStatus()).isEqualTo(200);
        }
        taken.from(who, context, agency);
        for (String address : List.of("/api/v1/health", "/api/v1/deliveries")) {
            tried++;
            assertThat(get(slug() + address, secret).getStatus()).as(address).isEqualTo(401);
            refused++;
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfThePocket(Taken taken) throws Exception {
        Somebody who = taken.somebody(context, agency);
        assertThat(visit(who, slug() + "/me").getStatus()).isEqualTo(200);
        taken.from(who, context, agency);
        for (String page : List.of(slug() + "/sign", slug() + "/me", slug() + "/sign/signed")) {
            tried++;
            MockHttpServletResponse after = visit(who, page);
            assertThat(after.getContentAsString()).as(page).doesNotContain(client.canary());
            assertThat(after.getContentType() == null || !after.getContentType().startsWith("image/"))
                    .as(page)
                    .isTrue();
            refused++;
        }
    }

    private Somebody signedIn(Taken taken) {
        Somebody who = taken.somebody(context, agency);
        SecurityContextHolder.getContext().setAuthentication(principal(who));
        return who;
    }

    private static UsernamePasswordAuthenticationToken principal(Somebody who) {
        var principal = new PersonPrincipal(who.person(), who.name(), Locale.ENGLISH);
        return new UsernamePasswordAuthenticationToken(principal, "", List.of());
    }

    private String open(String page) {
        UI.getCurrentOrThrow().navigate(slug().substring(1) + "/" + page);
        return shown();
    }

    /** What the tab shows: the page, and what was told beside it. */
    private String shown() {
        HasElement page = UI.getCurrentOrThrow()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast();
        return page.getElement().getOuterHTML()
                + find(Notification.class).all().stream()
                        .map(notice -> notice.getElement().getTextRecursively())
                        .collect(Collectors.joining());
    }

    /** Lets the tab take in what was pushed to it, as its browser would. */
    private static void takeIn() {
        VaadinSession session = UI.getCurrentOrThrow().getSession();
        session.unlock();
        session.lock();
    }

    private Button removal() {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().startsWith("Take out picture"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no picture can be removed on " + shown()));
    }

    private ElementStreamResource picture() {
        String address = find(Image.class).all().getFirst().getSrc();
        return VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(ElementStreamResource.class, URI.create(address))
                .orElseThrow();
    }

    /** How many bytes a browser gets that asks for what the page shows. */
    private static int download(ElementStreamResource link) throws IOException {
        var bytes = new ByteArrayOutputStream();
        VaadinResponse response = mock(VaadinResponse.class);
        when(response.getOutputStream()).thenReturn(bytes);
        link.getElementRequestHandler()
                .handleRequest(VaadinRequest.getCurrent(), response, VaadinSession.getCurrent(), link.getOwner());
        return bytes.size();
    }

    private TaskId freshTask(String word) {
        var manager = agency.manager().actor();
        var intake = context.getBean(BriefIntake.class);
        var brief =
                intake.receive(manager, client.client(), "Please upload the new banner of " + word + " to our page.");
        var task = intake.get(manager, brief).tasks().getFirst();
        assertThat(task.lane()).isEqualTo(Lane.SETUP);
        context.getBean(SplitEditing.class)
                .plan(
                        manager,
                        task.id(),
                        client.accounts().corporate(),
                        client.people().va(),
                        null);
        intake.confirm(manager, brief);
        return task.id();
    }

    private MockHttpServletResponse get(String path, @Nullable String secret) throws Exception {
        var request = MockMvcRequestBuilders.get(path);
        return browser.perform(secret == null ? request : request.header("Authorization", "Bearer " + secret))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse visit(Somebody who, String path) throws Exception {
        return browser.perform(MockMvcRequestBuilders.get(path).with(authentication(principal(who))))
                .andReturn()
                .getResponse();
    }

    private String slug() {
        return "/" + agency.world().agency().slug();
    }
}
