package app.comanda.operations;

/**
 * What waits, of all tenants, and how the database is used.
 *
 * @param outbox events that the broker has not got yet
 * @param deadLetters that nobody has sent again
 * @param journalBacklog acts of the device that has most of them and has not handed them over
 * @param connections of the application's login, of all nodes
 * @param busyConnections those in a transaction or a query just now, the counting one included
 */
public record HouseCount(long outbox, long deadLetters, long journalBacklog, long connections, long busyConnections) {

    static final HouseCount NONE = new HouseCount(0, 0, 0, 0, 0);
}
