package app.comanda.reporting;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the outlets that a question is about, among those that this person may see. */
@ApplicationScoped
class SalesScopes {

    @Inject
    Outlets outlets;

    @Inject
    Clock clock;

    SalesScope of(SalesQuestion question) {
        return SalesScope.of(question, asked(question.outletId()), clock);
    }

    List<Outlet> asked(@Nullable UUID outletId) {
        List<Outlet> asked = outletId == null ? outlets.all() : List.of(outlets.get(outletId));
        if (asked.isEmpty()) {
            throw BusinessException.notFound("outlet.none", "There is no outlet yet.");
        }
        return asked;
    }
}
