package app.comanda.notification;

import java.util.UUID;

/** The port to whoever carries mail: a mail server, or later a provider's interface. Never called in a transaction. */
public interface MailCarrier {

    /**
     * Hands a mail over. Returning means that the carrier has taken responsibility for it.
     *
     * @param messageId the same at every attempt, so that a mail handed over twice can be known by its Message-ID
     * @throws MailNotSent when it has not, or when it is not known; trying again is right
     */
    void carry(Mail mail, UUID messageId);
}
