package app.comanda.server.backup;

import java.time.Instant;
import java.util.List;

/**
 * The table of contents of a backup, {@code manifest.json} at its end.
 *
 * @param format grows when older code can no longer read it
 */
record Manifest(int format, Instant created, List<Database> databases, List<Content> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * @param changes what its change log had applied, oldest first; a restore wants exactly these
     * @param partitions parts of tables that are divided; a restore makes those that are missing
     */
    record Database(
            String name,
            String schema,
            List<String> changes,
            List<Partition> partitions,
            List<Table> tables,
            List<Sequence> sequences) {}

    /** @param columns in the order of the copied rows */
    record Table(String name, List<String> columns, long rows, Content content) {}

    /** @param bound as {@code CREATE TABLE … PARTITION OF} takes it */
    record Partition(String name, String parent, String bound) {}

    /** @param called false while {@code value} was never given out */
    record Sequence(String name, long value, boolean called) {}

    /**
     * @param entry its name in the zip
     * @param sha256 of its bytes, in hexadecimal
     */
    record Content(String entry, String sha256) {}
}
