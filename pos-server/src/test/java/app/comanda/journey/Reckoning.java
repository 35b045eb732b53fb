package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Whether all that was printed is on the server exactly once, to the cent, and whether both sides tell one story. */
final class Reckoning {

    private static final String NOTHING = "0".repeat(64);

    private final Restaurant house;

    Reckoning(Restaurant house) {
        this.house = house;
    }

    static long payments(Printed receipt) {
        return Database.number("SELECT count(*) FROM comanda.payment WHERE id = '" + receipt.payment()
                + "' AND order_id = '" + receipt.order() + "' AND state = 'SUCCEEDED' AND amount = "
                + receipt.amount());
    }

    void ofReceipts(List<Printed> receipts) {
        for (Printed receipt : receipts) {
            assertEquals(1, payments(receipt), () -> receipt + " is not on the server once");
            assertEquals(
                    1,
                    Database.number("SELECT count(*) FROM comanda.orders WHERE id = '" + receipt.order()
                            + "' AND total = " + receipt.total() + " AND settlement = 'PAID' AND paid = "
                            + receipt.amount()),
                    () -> receipt + " has not one order that is paid");
        }
    }

    /** What is on the server is what the journals say, and once. */
    void ofTheHouse() {
        assertEquals(
                number("count(DISTINCT body::json ->> 'orderId')", "sync_event", "kind = 'order.placed'"), orders());
        assertEquals(
                number("count(DISTINCT body::json ->> 'paymentId')", "sync_event", "kind = 'order.paid'"),
                number("count(*)", "payment", "true"));
        assertEquals(number("sum(total + cash_rounding)", "orders", "true"), number("sum(amount)", "payment", "true"));
        assertEquals(orders(), number("count(DISTINCT number)", "orders", "true"), "order numbers");
        assertEquals(orders(), number("count(DISTINCT receipt_number)", "orders", "true"), "receipt numbers");
        Wait.until(Duration.ofSeconds(60), () -> {
            assertEquals(orders(), number("count(DISTINCT order_id)", "kitchen_ticket", "true"), "tickets");
            return house;
        });
        assertEquals(orders(), number("count(*)", "kitchen_ticket", "true"), "tickets");
    }

    /** @param restored whether a device began again from a backup, and so may have printed a number twice */
    void ofConflicts(boolean restored) {
        String unexpected = restored ? "code <> 'sync.number-used'" : "true";
        assertEquals(
                "",
                Database.text("SELECT coalesce(string_agg(code || ': ' || detail, '\n'), '') FROM comanda.sync_conflict"
                        + " WHERE tenant_id = '" + house.tenant + "' AND " + unexpected));
    }

    /** The server's row is unbroken, and the device's store holds nothing else. */
    void ofJournal(JsonNode device) {
        String terminal = Database.text("SELECT terminal_id FROM comanda.sync_event WHERE tenant_id = '" + house.tenant
                + "' AND encode(hash, 'hex') = '" + device.at("/head/hash").asText() + "'");
        List<Event> server = events(terminal);
        PublicKey key = key(terminal);
        String previous = NOTHING;
        for (int i = 0; i < server.size(); i++) {
            Event event = server.get(i);
            assertEquals(i + 1, event.sequence);
            assertEquals(previous, event.previous);
            assertTrue(event.isSignedWith(key, terminal), event::toString);
            previous = event.hash;
        }
        assertEquals(server.size(), device.at("/head/sequence").asInt(), "the device's end");
        assertEquals(server.size(), device.at("/head/watermark").asInt(), "the device's watermark");
        assertEquals(previous, device.at("/head/hash").asText());
        for (JsonNode kept : device.path("events")) {
            Event taken = server.get(kept.path("sequence").asInt() - 1);
            assertEquals(taken.hash, kept.path("hash").asText(), () -> "what the device has of " + taken);
            assertEquals(taken.body, kept.path("body").asText());
        }
    }

    private long orders() {
        return number("count(*)", "orders", "true");
    }

    private long number(String what, String table, String which) {
        return Database.number("SELECT coalesce(" + what + ", 0) FROM comanda." + table + " WHERE tenant_id = '"
                + house.tenant + "' AND " + which);
    }

    private static List<Event> events(String terminal) {
        try (Connection all = Database.asSuperuser();
                Statement statement = all.createStatement();
                ResultSet row = statement.executeQuery("SELECT sequence, said_at, coalesce(staff_id::text, ''), kind,"
                        + " body, encode(previous_hash, 'hex'), encode(hash, 'hex'), signature FROM comanda.sync_event"
                        + " WHERE terminal_id = '" + terminal + "' ORDER BY sequence")) {
            List<Event> events = new ArrayList<>();
            while (row.next()) {
                events.add(new Event(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBytes(8)));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey key(String terminal) {
        byte[] key = HexFormat.of()
                .parseHex(Database.text(
                        "SELECT encode(public_key, 'hex') FROM comanda.terminal WHERE id = '" + terminal + "'"));
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Event(
            int sequence,
            String at,
            String staff,
            String kind,
            String body,
            String previous,
            String hash,
            byte[] signature) {

        boolean isSignedWith(PublicKey key, String terminal) {
            String text = String.join(
                    "\n", "comanda-journal-1", terminal, Integer.toString(sequence), at, staff, kind, previous, body);
            try {
                byte[] own = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
                verifier.initVerify(key);
                verifier.update(own);
                return HexFormat.of().formatHex(own).equals(hash) && verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
