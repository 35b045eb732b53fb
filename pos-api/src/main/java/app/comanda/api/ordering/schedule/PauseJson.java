package app.comanda.api.ordering.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until when the channel takes orders again by itself; left out for until somebody resumes it */
public record PauseJson(@Nullable Instant until) {}
