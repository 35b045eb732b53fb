package app.comanda.api.catalog;

import app.comanda.api.http.Problem;
import app.comanda.catalog.menuimport.ImportRefused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;

/** A refused menu file is answered with all its faults. */
@Provider
public class ImportRefusals implements ExceptionMapper<ImportRefused> {

    @Override
    public Response toResponse(ImportRefused refusal) {
        Problem problem = Problem.of(
                422, refusal.code(), Objects.requireNonNullElse(refusal.getMessage(), refusal.code()), refusal.field());
        return Response.status(422)
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(new ImportProblem(problem, refusal.errors()))
                .build();
    }
}
