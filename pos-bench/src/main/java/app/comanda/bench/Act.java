package app.comanda.bench;

/** What one client does over and over. Belongs to one thread. */
interface Act extends AutoCloseable {

    /** Does it once, and fails loudly when the answer is not the one expected: a fast error is no result. */
    void once() throws Exception;

    @Override
    void close() throws Exception;
}
