package io.countersign.base;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The zones people live in, by the names of their places. */
public final class Zones {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    public static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> PLACE.matcher(zone).matches())
            .sorted()
            .toList();

    private Zones() {}
}
