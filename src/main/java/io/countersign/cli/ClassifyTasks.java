package io.countersign.cli;

import io.countersign.delegation.rules.LaneClassifier;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts each task it is handed into its lane. */
@Command(name = "classify", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ClassifyTasks implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private final BriefInput input = new BriefInput();

    ClassifyTasks(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        LaneClassifier lanes = LaneClassifier.byRules();
        return input.forEach(around, task -> JsonOutput.write(around.out(), classified(lanes, task)));
    }

    private static Map<String, Object> classified(LaneClassifier lanes, BriefLine task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", task.id());
        JsonOutput.put(lanes.classify(task.text()), fields);
        return fields;
    }
}
