package io.countersign.pocket;

import java.util.List;

/**
 * The end of the work with the agency, as a page shows it to one of the client's people.
 *
 * @param day the last day as a form takes it; empty while none was said
 * @param words the last day in words
 * @param saidBy who said it
 * @param own whether an owner said it, so that an owner may change it
 * @param stops whether nothing that is signed goes out any more
 * @param over whether the last day is over
 * @param reading until when one can read on, in words
 * @param ways who still gets in, once the last day is over
 */
public record Leave(
        String client,
        String name,
        String agency,
        String day,
        String words,
        String saidBy,
        boolean own,
        boolean stops,
        boolean over,
        String reading,
        List<Way> ways) {

    /** A way in that is to be taken back: whose, which, into what. */
    public record Way(String card, String name, String way, String account, String where) {}

    public boolean said() {
        return !day.isEmpty();
    }
}
