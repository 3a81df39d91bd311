package io.countersign.publishing;

import io.countersign.accounts.NetworkName;
import io.countersign.base.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The networks as somebody meets them who puts a post up by hand: where one begins, and where their posts stand. */
final class HandNetworks {

    static final int LONGEST_ADDRESS = 500;

    private static final Map<NetworkName, Door> DOORS = Map.of(
            NetworkName.X, new Door("https://x.com/", List.of("x.com", "twitter.com")),
            NetworkName.FACEBOOK, new Door("https://www.facebook.com/", List.of("facebook.com", "fb.me")),
            NetworkName.INSTAGRAM, new Door("https://www.instagram.com/", List.of("instagram.com")),
            NetworkName.LINKEDIN, new Door("https://www.linkedin.com/feed/", List.of("linkedin.com", "lnkd.in")));

    /**
     * One network's way in.
     *
     * @param hosts the hosts of its posts; what lies beneath one of them counts as well
     */
    private record Door(String begin, List<String> hosts) {

        boolean leadsTo(String host) {
            return hosts.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
        }
    }

    private HandNetworks() {}

    /** Where the network is opened. */
    static String begin(NetworkName network) {
        return door(network).begin();
    }

    /** The address of a post as somebody pasted it, or none; refused unless it leads to the network, over https. */
    static @Nullable String address(NetworkName network, String pasted) {
        String address = pasted.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > LONGEST_ADDRESS || !isPost(door(network), address)) {
            throw Refusal.by(
                            "publishing.by-hand.address",
                            network.title(),
                            door(network).hosts().getFirst())
                    .asException();
        }
        return address;
    }

    private static boolean isPost(Door door, String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return "https".equalsIgnoreCase(uri.getScheme())
                    && host != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() == -1
                    && uri.getRawPath().length() > 1
                    && door.leadsTo(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static Door door(NetworkName network) {
        Door door = DOORS.get(network);
        if (door == null) {
            throw new IllegalStateException("nobody said how to open " + network);
        }
        return door;
    }
}
