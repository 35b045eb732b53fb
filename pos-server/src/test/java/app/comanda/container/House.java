package app.comanda.container;

import app.comanda.server.BareDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR's restaurant in one WAR, but for what needs the broker, and a database with two tenants. Stays outside. */
final class House {

    /** Message-driven beans, and what sends to the broker or counts what waits for it. */
    private static final String NEEDS_THE_BROKER = ".*/app/comanda/((operations|printing)/.*"
            + "|messaging/(OutboxDispatch|OutboxPosting|OutboxRelay|BrokerPulse|Broadcast).*|realtime/AccessBell.*"
            + "|\\w+/(\\w+/)*(?!Event)\\w*Listener\\.class)";

    private House() {}

    static WebArchive with(Class<?> test, UUID... tenants) {
        BareDatabase database = BareDatabase.start();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        enter(database, tenants);
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class,
                Path.of(System.getProperty("payara.micro.jar"))
                        .resolveSibling("pos.ear")
                        .toFile());
        JavaArchive restaurant = ear.getAsType(JavaArchive.class, "/pos-ejb.jar");
        WebArchive house = ShrinkWrap.create(WebArchive.class, "house.war")
                .merge(restaurant, "/WEB-INF/classes", Filters.exclude(NEEDS_THE_BROKER))
                .addAsWebInfResource(restaurant.get("/META-INF/ejb-jar.xml").getAsset(), "ejb-jar.xml")
                .addAsWebInfResource(restaurant.get("/META-INF/beans.xml").getAsset(), "beans.xml")
                .addAsResource(configuration(database), "META-INF/microprofile-config.properties")
                .addClass(test);
        ear.getContent(Filters.include("/lib/.*\\.jar"))
                .forEach((path, library) -> house.addAsLibrary(
                        library.getAsset(), path.get().substring(path.get().lastIndexOf('/') + 1)));
        return house;
    }

    private static StringAsset configuration(BareDatabase database) {
        Map<String, String> all = new HashMap<>(database.configuration());
        all.put("comanda.keycloak.url", "http://127.0.0.1:1");
        all.put("comanda.keycloak.provisioner.secret", "nobody answers");
        all.put("comanda.public.url", "http://127.0.0.1:1");
        all.put("comanda.smtp.host", "127.0.0.1");
        all.put("comanda.pin.pepper", "only of this test");
        all.put("comanda.secrets.key", "only of this test");
        Properties properties = new Properties();
        properties.putAll(all);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StringAsset(text.toString());
    }

    private static void enter(BareDatabase database, UUID... tenants) {
        UUID chain = UUID.fromString("01900000-0000-7000-8000-0000000000c0");
        try (Connection connection = database.asSuperuser();
                PreparedStatement one = connection.prepareStatement(
                        "INSERT INTO comanda.chain (id, name, created_at) VALUES (?, 'Chain', now())");
                PreparedStatement each = connection.prepareStatement(
                        "INSERT INTO comanda.tenant (id, chain_id, name, slug, status, owner_email, created_at, version)"
                                + " VALUES (?, ?, ?, ?, 'ACTIVE', 'owner@example.org', now(), 1)")) {
            one.setObject(1, chain);
            one.executeUpdate();
            for (UUID tenant : tenants) {
                each.setObject(1, tenant);
                each.setObject(2, chain);
                each.setString(3, "Tenant " + tenant);
                each.setString(4, "t-" + tenant);
                each.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
