package app.comanda.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How to reach the mail server: {@code comanda.smtp.*}, see docs/operations.md. */
@ApplicationScoped
public class SmtpSettings {

    /** A mail server that says nothing for so long is not there. Below the time a claim lasts, see {@link Delivery}. */
    private static final String CONNECT_MILLIS = "10000";

    private static final String TALK_MILLIS = "20000";

    @Inject
    @ConfigProperty(name = "comanda.smtp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "comanda.smtp.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "comanda.smtp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "comanda.smtp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "comanda.smtp.from", defaultValue = "Comanda <no-reply@localhost>")
    String from;

    @Inject
    @ConfigProperty(name = "comanda.smtp.starttls", defaultValue = "true")
    boolean startTls;

    @Inject
    @ConfigProperty(name = "comanda.smtp.ssl", defaultValue = "false")
    boolean ssl;

    /** For CDI. */
    public SmtpSettings() {
        this(Optional.empty(), 0, "", false);
    }

    SmtpSettings(Optional<String> host, int port, String from, boolean startTls) {
        this.host = host;
        this.port = port;
        this.user = Optional.empty();
        this.password = Optional.empty();
        this.from = from;
        this.startTls = startTls;
    }

    String from() {
        return from;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    /** @throws MailNotSent when no server is configured */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host.orElseThrow(() -> new MailNotSent("comanda.smtp.host is not set")));
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(ssl));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", TALK_MILLIS);
        properties.put("mail.smtp.writetimeout", TALK_MILLIS);
        return properties;
    }
}
