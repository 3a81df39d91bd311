package io.countersign.walls;

/**
 * A red cell.
 *
 * @param tooOpen whether somebody got, did or learnt what is not theirs; else somebody was kept from what is theirs
 */
record Finding(Cell cell, String what, boolean tooOpen) {

    @Override
    public String toString() {
        return cell + ": " + what;
    }
}
