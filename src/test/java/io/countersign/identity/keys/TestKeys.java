package io.countersign.identity.keys;

import io.countersign.base.PersonId;
import io.countersign.identity.keys.HowProved.Shown;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** Gives people phones with a passkey on them, through the same services people use. */
@TestComponent
public class TestKeys {

    private final Enrolment enrolment;
    private final String address;

    TestKeys(Enrolment enrolment, @Value("${countersign.address}") String address) {
        this.enrolment = enrolment;
        this.address = address;
    }

    /** A phone on which the person has just made a passkey. */
    public SoftDevice phoneOf(PersonId person) {
        SoftDevice phone = new SoftDevice(address);
        String challenge =
                enrolment.begin(person, new Shown(HowProved.PASSWORD, null)).challenge();
        enrolment.finish(person, "My phone", challenge, phone.make(challenge, person));
        return phone;
    }
}
