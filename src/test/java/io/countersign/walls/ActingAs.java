package io.countersign.walls;

/** Everybody who may stand before a service, by what they are to the two clients of the first agency. */
enum ActingAs {
    MANAGER('M', true, true),
    VA_OF_BOTH('V', true, true),
    VA_OF_ONE('V', true, false),
    VA_OF_NONE('V', false, false),
    OWNER('O', true, false),
    OTHER_OWNER('O', false, true),
    COLLEAGUE('C', true, false),
    LINK_HOLDER('L', true, false),
    JOB('J', true, true),
    /** A manager of the second agency who names the first one. */
    OUTSIDER('-', false, false),
    /** A manager of the first agency whose membership has ended. */
    SUSPENDED('-', false, false);

    private final char letter;
    private final boolean seesFirst;
    private final boolean seesSecond;

    ActingAs(char letter, boolean seesFirst, boolean seesSecond) {
        this.letter = letter;
        this.seesFirst = seesFirst;
        this.seesSecond = seesSecond;
    }

    char letter() {
        return letter;
    }

    boolean isStranger() {
        return letter == '-';
    }

    /** Whether they work for the clients they see, and are not one of their people. */
    boolean worksForClients() {
        return letter == 'M' || letter == 'V';
    }

    /** Whether what the target stands for is this actor's to see. */
    boolean sees(Target target) {
        return switch (target) {
            case OWN -> seesFirst;
            case OTHER_CLIENT -> seesSecond;
            case OTHER_AGENCY, RANDOM -> false;
        };
    }
}
