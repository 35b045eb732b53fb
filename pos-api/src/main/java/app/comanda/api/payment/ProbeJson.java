package app.comanda.api.payment;

import app.comanda.payment.account.Probe;

/** What trying an account's keys showed. @param outcome WORKS, REFUSED or NO_ANSWER */
public record ProbeJson(String outcome, String message) {

    static ProbeJson of(Probe probe) {
        return new ProbeJson(probe.outcome().name(), probe.message());
    }
}
