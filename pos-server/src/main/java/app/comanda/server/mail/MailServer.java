package app.comanda.server.mail;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP and the page, both on loopback. */
public final class MailServer {

    /** Receipts and exports are attachments; nothing we send comes near it. */
    private static final int LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

    private final Mailbox mailbox;
    private final int smtpPort;
    private final int pagePort;
    private @Nullable SMTPServer smtp;
    private @Nullable MailboxPage page;

    public MailServer(Mailbox mailbox, int smtpPort, int pagePort) {
        this.mailbox = mailbox;
        this.smtpPort = smtpPort;
        this.pagePort = pagePort;
    }

    public synchronized void start() throws IOException {
        MailboxPage startingPage = new MailboxPage(mailbox, pagePort);
        startingPage.start();
        page = startingPage;
        SMTPServer startingSmtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Comanda mailbox")
                .maxMessageSize(LARGEST_MAIL_BYTES)
                .messageHandler((context, from, to, raw) -> mailbox.keep(raw))
                .build();
        startingSmtp.start();
        smtp = startingSmtp;
    }

    public synchronized void stop() {
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
        if (page != null) {
            page.stop();
            page = null;
        }
    }
}
