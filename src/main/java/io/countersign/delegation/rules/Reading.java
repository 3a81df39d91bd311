package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One pass through a brief, clause by clause, noting tasks, promises and refusals. */
final class Reading {

    private final String text;
    private final Language language;
    private final HintFinder hints;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String context = "";
    private boolean afterTask;
    private boolean afterRemark;

    Reading(String text, Language language) {
        this.text = text;
        this.language = language;
        this.hints = new HintFinder(language);
    }

    void startSentence() {
        afterRemark = false;
        afterTask = false;
    }

    void note(Clause clause, Meaning meaning) {
        switch (meaning) {
            case TASK -> noteTask(clause);
            case DETAIL -> noteDetail(clause);
            case OWED -> owed.add(new Owed(stretch(clause), hints.when(text, clause.words()), waiting()));
            case NOT_WANTED -> noteRemark(Remark.Kind.NOT_WANTED, clause);
            case KEPT_BY_CLIENT -> noteRemark(Remark.Kind.KEPT_BY_CLIENT, clause);
            case FACT -> context = text.substring(clause.start(), clause.end());
            case CHATTER -> context = "";
        }
        afterTask = meaning.isWork() && !drafts.isEmpty();
        afterRemark = meaning.isRemark();
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Owed> owed() {
        return owed;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void noteTask(Clause clause) {
        if (afterTask && pointsBack(clause)) {
            drafts.getLast().add(clause, true);
        } else {
            drafts.add(new Draft(text, clause, context));
        }
        context = "";
    }

    private void noteDetail(Clause clause) {
        if (drafts.isEmpty()) {
            drafts.add(new Draft(text, clause, context));
        } else {
            drafts.getLast().add(clause, afterTask);
        }
    }

    private void noteRemark(Remark.Kind kind, Clause clause) {
        if (afterRemark) {
            Remark before = remarks.removeLast();
            remarks.add(new Remark(before.kind(), new Stretch(before.stretch().start(), clause.end())));
        } else {
            remarks.add(new Remark(kind, stretch(clause)));
        }
    }

    private boolean pointsBack(Clause clause) {
        Optional<Word> object = clause.words().stream().skip(1).findFirst();
        return !clause.isItem() && object.isPresent() && language.is("them", object.get());
    }

    private OptionalInt waiting() {
        return drafts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(drafts.size() - 1);
    }

    private static Stretch stretch(Clause clause) {
        return new Stretch(clause.start(), clause.end());
    }
}
