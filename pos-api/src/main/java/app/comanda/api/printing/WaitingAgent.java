package app.comanda.api.printing;

import app.comanda.printing.agent.HandedJob;
import app.comanda.printing.agent.JobTaking;
import app.comanda.printing.job.PrintBell;
import app.comanda.tenancy.TenantContext;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One question for work: looked at once when it comes, at each ring, and a last time when the agent has waited enough. */
final class WaitingAgent {

    /** Far longer than a look takes. */
    private static final long LAST_LOOK_SECONDS = 30;

    private final TenantContext agent;
    private final UUID outlet;
    private final JobTaking taking;
    private final Set<UUID> holding;
    private final int atMost;
    private final int seconds;
    private final AsyncResponse answer;
    private boolean answered;

    WaitingAgent(TenantContext agent, UUID outlet, JobTaking taking, TakeJson body, AsyncResponse answer) {
        this.agent = agent;
        this.outlet = outlet;
        this.taking = taking;
        this.holding = body.held();
        this.atMost = body.limit();
        this.seconds = body.seconds();
        this.answer = answer;
    }

    /** Listens first and looks then, so that nothing falls between. */
    void begin(PrintBell bell, Executor executor) {
        Runnable ear = () -> executor.execute(() -> look(seconds));
        bell.listen(outlet, ear);
        answer.register((CompletionCallback) failure -> bell.leave(outlet, ear));
        answer.setTimeoutHandler(late -> {
            late.setTimeout(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
            executor.execute(() -> look(0));
        });
        if (seconds > 0) {
            answer.setTimeout(seconds, TimeUnit.SECONDS);
        }
        look(seconds);
    }

    private synchronized void look(int secondsLeft) {
        if (answered) {
            return;
        }
        try {
            List<HandedJob> jobs = agent.call(() -> taking.take(holding, atMost));
            if (!jobs.isEmpty() || secondsLeft == 0) {
                answer(jobs);
            }
        } catch (RuntimeException e) {
            answered = true;
            answer.resume(e);
        }
    }

    private void answer(List<HandedJob> jobs) {
        answered = true;
        if (!answer.resume(new TakenJson(jobs)) && !jobs.isEmpty()) {
            agent.run(() -> taking.giveBack(jobs.stream().map(HandedJob::id).toList()));
        }
    }
}
