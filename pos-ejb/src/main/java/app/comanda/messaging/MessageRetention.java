package app.comanda.messaging;

import app.comanda.tenancy.Retention;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Forgets first answers, the notes on consumed messages, and dead letters that were sent again. */
@Stateless
public class MessageRetention implements Retention {

    @Inject
    FirstAnswers firstAnswers;

    @Inject
    Consumption consumption;

    @Inject
    DeadLetterOffice deadLetterOffice;

    @Override
    public int forget() {
        return firstAnswers.forgetOld() + consumption.forgetOld() + deadLetterOffice.forgetReplayed();
    }
}
