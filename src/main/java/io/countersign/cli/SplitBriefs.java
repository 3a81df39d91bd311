package io.countersign.cli;

import io.countersign.delegation.rules.BriefSplitter;
import io.countersign.delegation.rules.BriefText;
import io.countersign.delegation.rules.Hints;
import io.countersign.delegation.rules.Owed;
import io.countersign.delegation.rules.ProposedTask;
import io.countersign.delegation.rules.Remark;
import io.countersign.delegation.rules.Split;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes each brief it is handed apart into tasks. */
@Command(name = "split", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class SplitBriefs implements Callable<Integer> {

    private final Surroundings around;
    private final BriefSplitter splitter = BriefSplitter.byRules();
    private final Clock clock = Clock.systemUTC();

    @Mixin
    private final BriefInput input = new BriefInput();

    SplitBriefs(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        return input.forEach(around, brief -> JsonOutput.write(around.out(), split(brief)));
    }

    private Map<String, Object> split(BriefLine brief) {
        Split split =
                splitter.split(new BriefText(brief.text(), brief.account(), LocalDate.now(clock), clock.getZone()));
        FoundPlaces places = new FoundPlaces(brief.text());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", brief.id());
        fields.put("account", brief.account().name());
        fields.put(
                "tasks", split.tasks().stream().map(task -> task(task, places)).toList());
        fields.put("owed", split.owed().stream().map(owed -> owed(owed, places)).toList());
        fields.put(
                "remarks",
                split.remarks().stream().map(remark -> remark(remark, places)).toList());
        return fields;
    }

    private static Map<String, Object> task(ProposedTask task, FoundPlaces places) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", task.title());
        JsonOutput.put(task.judgement(), fields);
        fields.put("spans", task.stretches().stream().map(places::of).toList());
        Hints hints = task.hints();
        fields.put("networks", hints.networks());
        fields.put("link", hints.link().orElse(null));
        fields.put("when", hints.whenText().orElse(null));
        fields.put("recurrence", hints.recurrence().orElse(null));
        return fields;
    }

    private static Map<String, Object> owed(Owed owed, FoundPlaces places) {
        Map<String, Object> fields = places.of(owed.stretch());
        fields.put("when", owed.whenText().orElse(null));
        fields.put("task", owed.task().isPresent() ? owed.task().getAsInt() : null);
        return fields;
    }

    private static Map<String, Object> remark(Remark remark, FoundPlaces places) {
        Map<String, Object> fields = places.of(remark.stretch());
        fields.put("kind", remark.kind().name());
        return fields;
    }
}
