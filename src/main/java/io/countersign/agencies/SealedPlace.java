package io.countersign.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A column whose secrets are sealed with the agency's keys. The room that owns the table says so in one class and one line
 * of {@code META-INF/spring.factories}; nothing can be sealed in a place that is not listed there.
 *
 * @see "docs/decisions/0004-secrets.md"
 */
public interface SealedPlace {

    String table();

    String column();

    /** Further columns of the row, which the secret speaks of. */
    default List<String> witnesses() {
        return List.of();
    }

    /** Whether the opened secret agrees with the rest of its row; where it does not, the row is broken and stays so. */
    default boolean agrees(byte[] opened, ResultSet row) throws SQLException {
        return true;
    }

    /** What a secret is bound to, besides agency and row. */
    default String place() {
        return table() + "." + column();
    }
}
