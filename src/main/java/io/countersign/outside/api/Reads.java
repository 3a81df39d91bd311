package io.countersign.outside.api;

import io.countersign.accounts.ConnectionWatch;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Texts;
import io.countersign.publishing.DeliveryMark;
import io.countersign.publishing.DeliveryPage;
import io.countersign.publishing.DeliveryQuestion;
import io.countersign.publishing.DeliveryReport;
import io.countersign.publishing.PublishingWatch;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The two reads for programs outside: how an agency stands, and what became of its deliveries. */
@RestController
class Reads {

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    private final PublishingWatch publishing;
    private final DeliveryReport report;
    private final ConnectionWatch accounts;
    private final Clientele clientele;
    private final Membership membership;

    Reads(
            PublishingWatch publishing,
            DeliveryReport report,
            ConnectionWatch accounts,
            Clientele clientele,
            Membership membership) {
        this.publishing = publishing;
        this.report = report;
        this.accounts = accounts;
        this.clientele = clientele;
        this.membership = membership;
    }

    @GetMapping("/{agency}/api/v1/health")
    ResponseEntity<HealthAnswer> health(
            @RequestAttribute(KeyFilter.READER) Actor reader, @RequestParam MultiValueMap<String, String> asked) {
        new Asked(asked).requireOnly(List.of());
        ClientNames clients = clients(reader);
        var known = accounts.all(reader).stream()
                .filter(one -> clients.has(one.account().client()))
                .toList();
        return json(HealthAnswer.of(publishing.now(reader), known, clients));
    }

    @GetMapping("/{agency}/api/v1/deliveries")
    ResponseEntity<DeliveriesAnswer> deliveries(
            @RequestAttribute(KeyFilter.READER) Actor reader, @RequestParam MultiValueMap<String, String> asked) {
        DeliveryQuestion question = new Asked(asked).deliveries();
        ClientNames clients = clients(reader);
        requireKnown(question.client(), clients);
        DeliveryPage page = report.page(reader, question);
        Set<MemberId> hands = page.lines().stream()
                .map(line -> line.delivery().byHand())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var answers = DeliveryAnswers.with(clients, accounts.all(reader), membership.named(reader, hands));
        DeliveryMark next = page.next();
        return json(new DeliveriesAnswer(
                page.lines().stream()
                        .filter(line -> clients.has(line.delivery().client()))
                        .map(answers::of)
                        .toList(),
                next == null ? null : next.text()));
    }

    private ClientNames clients(Actor reader) {
        return ClientNames.of(clientele.going(reader));
    }

    private static void requireKnown(@Nullable ClientId client, ClientNames clients) {
        if (client != null && !clients.has(client)) {
            throw new WrongParameter("client", "outside.right.client");
        }
    }

    @ExceptionHandler(WrongParameter.class)
    ResponseEntity<Problem> wrong(WrongParameter wrong, Locale locale) {
        return problem(Problem.of(wrong, locale));
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Problem> failed(RuntimeException failed, Locale locale) {
        LOG.error("a read from outside failed", failed);
        return problem(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, Texts.in(locale).get("outside.problem.failed")));
    }

    /** The answer is JSON whatever the program says it accepts: there is no other. */
    private static <T> ResponseEntity<T> json(T body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseEntity<Problem> problem(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
