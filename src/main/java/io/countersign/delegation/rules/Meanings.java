package io.countersign.delegation.rules;

import java.util.List;
import java.util.Set;

/** Tells what a clause is: a request, a promise, a refusal, or talk. */
final class Meanings {

    private static final Set<String> SELF = Set.of("i", "we", "i'm", "im", "i've", "we've", "we're");

    private final Language language;
    private final Clauses clauses;

    Meanings(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    Meaning of(Clause clause) {
        if (isChatter(clause)) {
            return Meaning.CHATTER;
        }
        if (clause.resumes()) {
            return Meaning.DETAIL;
        }
        Meaning spoken = byClient(clause);
        return spoken == Meaning.FACT ? asRequest(clause) : spoken;
    }

    private boolean isChatter(Clause clause) {
        List<Word> words = clause.words();
        boolean polite = words.stream().allMatch(word -> language.is("chatter", word));
        boolean thanks = clause.first().key().equals("thank")
                && (words.size() == 1
                        || Set.of("you", "u", "a", "again", "so", "in")
                                .contains(words.get(1).key()));
        boolean hopes =
                Set.of("hope", "hoping", "looking").contains(clause.first().key());
        return polite || ((thanks || hopes) && !clause.isItem());
    }

    private Meaning byClient(Clause clause) {
        Word first = clause.first();
        if (first.key().equals("dont")) {
            return Meaning.NOT_WANTED;
        }
        if (isKept(clause)) {
            return Meaning.KEPT_BY_CLIENT;
        }
        if (first.key().equals("ill")) {
            return clause.words().size() > 1 && gives(clause) ? Meaning.OWED : Meaning.KEPT_BY_CLIENT;
        }
        if (clause.has(0, clause.words().size(), "youll")) {
            return Meaning.OWED;
        }
        return refuses(clause) ? Meaning.NOT_WANTED : Meaning.FACT;
    }

    private boolean gives(Clause clause) {
        return language.is("give", clause.words().get(1)) || clause.has(1, 3, "send");
    }

    private boolean isKept(Clause clause) {
        boolean byThemselves = clause.words().stream().anyMatch(word -> language.is("own", word));
        boolean left = clause.first().key().equals("leave") && (clause.has(1, 12, "me") || clause.has(1, 12, "us"));
        boolean first =
                language.is("first", clause.first()) || clause.first().key().equals("ill");
        return left || (byThemselves && first);
    }

    private boolean refuses(Clause clause) {
        boolean nothing = clause.has(0, 3, "nothing") && !language.is("condition", clause.first());
        boolean negated = clause.has(1, 4, "dont") && !language.is("condition", clause.first()) && !clause.asked();
        return nothing || negated;
    }

    private Meaning asRequest(Clause clause) {
        if (language.is("condition", clause.first()) && needs(clause)) {
            return Meaning.DETAIL;
        }
        if (clause.first().key().equals("use")) {
            return Meaning.DETAIL;
        }
        return isTask(clause) ? Meaning.TASK : Meaning.FACT;
    }

    private boolean isTask(Clause clause) {
        return isWanted(clause) || hasRequest(clause) || describesWork(clause);
    }

    private static boolean isWanted(Clause clause) {
        return clause.asked() || clause.isItem() || clause.first().key().equals("want");
    }

    private boolean hasRequest(Clause clause) {
        List<Word> words = clause.words();
        return language.opensRequest(words, 0)
                || language.opensRequest(words, clauses.afterTime(words, 0))
                || hasRequestAfterCondition(clause);
    }

    private boolean describesWork(Clause clause) {
        return !SELF.contains(clause.first().key()) && (needs(clause) || looksImperative(clause));
    }

    private boolean hasRequestAfterCondition(Clause clause) {
        List<Word> words = clause.words();
        if (!language.is("subordinate", clause.first())) {
            return false;
        }
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at).isAfterBreak()
                    && language.opensRequest(words, clauses.afterLead(words, at, words.size()))) {
                return true;
            }
        }
        return false;
    }

    private boolean needs(Clause clause) {
        return clause.words().stream()
                        .skip(1)
                        .limit(12)
                        .anyMatch(word -> language.is("needing", word)
                                || word.key().equals("want")
                                || word.key().equals("dont"))
                && !language.is("question", clause.first())
                && !clause.first().key().equals("there");
    }

    private boolean looksImperative(Clause clause) {
        List<Word> words = clause.words();
        return words.size() > 1
                && !language.is("third", clause.first())
                && !language.is("subordinate", clause.first())
                && !language.is("question", clause.first())
                && !language.is("nounmark", clause.first())
                && !language.is("chatter", clause.first())
                && Set.of("the", "my", "our", "all", "every", "those", "these", "them")
                        .contains(words.get(1).key());
    }
}
