package app.comanda.realtime;

import app.comanda.kernel.BusinessException;

/** Somebody who listens on this node. Must not block: it is called while its feed waits. */
public interface Receiver {

    /** @param after the number before the first event that will come */
    void joined(Feed feed, long after);

    /** What it asked to be resumed from is not kept any more: it reads everything anew, and hears what comes. */
    void reset(Feed feed);

    void hear(FeedEvent event);

    /** Its restaurant may not work any more. */
    void sendAway(BusinessException reason);
}
