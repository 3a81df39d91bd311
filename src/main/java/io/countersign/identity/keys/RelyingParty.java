package io.countersign.identity.keys;

import com.webauthn4j.data.client.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who passkeys are made for: this installation, by its address. */
@Component
class RelyingParty {

    private final Origin origin;
    private final String id;

    RelyingParty(@Value("${countersign.address}") String address) {
        URI place = URI.create(address);
        this.origin = new Origin(place.getScheme() + "://" + place.getRawAuthority());
        this.id = place.getHost();
    }

    String id() {
        return id;
    }

    boolean isAt(Origin asked) {
        return origin.equals(asked);
    }

    byte[] idSha256() {
        return Bytes.sha256(id.getBytes(StandardCharsets.UTF_8));
    }
}
