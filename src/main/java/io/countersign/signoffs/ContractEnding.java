package io.countersign.signoffs;

import io.countersign.agencies.SignedRemainder;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of the work with an agency as the owner decides it: with a fresh proof, for signed posts too. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ContractEnding {

    private final Proofs proofs;
    private final ContractStops stops;

    ContractEnding(Proofs proofs, ContractStops stops) {
        this.proofs = proofs;
        this.stops = stops;
    }

    /** Says the last day, and whether what is signed goes out until then or stops now. */
    public void end(Actor actor, ClientId client, LocalDate day, SignedRemainder signed, Proof proof) {
        proofs.requireFresh(actor, proof);
        stops.end(actor, client, day, signed);
    }

    /** Takes back what an owner said: the work goes on. */
    public void takeBack(Actor actor, ClientId client, Proof proof) {
        proofs.requireFresh(actor, proof);
        stops.takeBack(actor, client);
    }
}
