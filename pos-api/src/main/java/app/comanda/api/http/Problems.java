package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.approval.ApprovalNeeded;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The one place where a failure becomes an answer. What is not a fact of the business is a 500 with an incident id. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        return find(failure, BusinessException.class)
                .map(Problems::refused)
                .or(() -> find(failure, WebApplicationException.class).map(Problems::http))
                .or(() -> find(failure, OptimisticLockException.class).map(e -> changedMeanwhile()))
                .or(() -> find(failure, EJBAccessException.class).map(e -> accessDenied()))
                .or(() -> find(failure, SQLException.class).flatMap(Problems::database))
                .orElseGet(() -> incident(failure));
    }

    private static Response refused(BusinessException e) {
        Problem problem = Problem.of(e);
        return (e instanceof ApprovalNeeded needed ? problem.needing(needed.act()) : problem).response();
    }

    private static Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        String detail = switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know this method.";
            case 406 -> "This can't be given in the media type asked for.";
            case 415 -> "Send the body as application/json.";
            default -> Optional.ofNullable(e.getMessage()).orElse("The request can't be handled.");
        };
        Response answer = Problem.of(status, "http." + status, detail, null).response();
        String allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    private static Response changedMeanwhile() {
        return Problem.of(409, "changed.meanwhile", "Somebody else changed this a moment ago. Read it again.", null)
                .response();
    }

    private static Response accessDenied() {
        return Problem.of(403, "access.denied", "Your role does not allow this.", null)
                .response();
    }

    /** Locks and lost connections are worth another try; SQL states of class 08, 40, 53 and 57. */
    private static Optional<Response> database(SQLException e) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("08000");
        if (state.equals("23505")) {
            return Optional.of(Problem.of(409, "already.exists", "This exists already.", null)
                    .response());
        }
        if (state.equals("23503")) {
            // what it refers to went a moment ago, or something began to refer to it
            return Optional.of(changedMeanwhile());
        }
        if (Stream.of("08", "40", "53", "57").anyMatch(state::startsWith)) {
            LOG.log(Level.WARNING, "The database refused or lost the connection: {0}", e.getMessage());
            Response answer = Problem.of(503, "database.away", "The database is away for a moment. Try again.", null)
                    .response();
            return Optional.of(
                    Response.fromResponse(answer).header("Retry-After", 2).build());
        }
        return Optional.empty();
    }

    private static Response incident(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident, failure);
        return Problem.of(500, "incident", "Something went wrong on our side. Incident " + incident + ".", null)
                .response();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable e = failure; e != null; e = next(e)) {
            if (type.isInstance(e)) {
                return Optional.of(type.cast(e));
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // the last cause of a chain is null, that ends the loop above
    private static Throwable next(Throwable e) {
        if (e instanceof EJBException ejb && ejb.getCausedByException() != null) {
            return ejb.getCausedByException();
        }
        return e.getCause() == e ? null : e.getCause();
    }
}
