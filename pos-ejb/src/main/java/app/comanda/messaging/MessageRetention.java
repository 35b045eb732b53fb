package app.comanda.messaging;

import app.comanda.tenancy.Retention;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Forgets first answers, the notes on consumed messages, and dead letters that were sent again. */
@Stateless
public class MessageRetention implements Retention {

    @EJB
    FirstAnswers firstAnswers;

    @EJB
    Consumption consumption;

    @EJB
    DeadLetterOffice deadLetterOffice;

    @Override
    public int forget() {
        return firstAnswers.forgetOld() + consumption.forgetOld() + deadLetterOffice.forgetReplayed();
    }
}
