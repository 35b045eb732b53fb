package app.comanda.api.catalog;

import app.comanda.api.http.Problem;
import app.comanda.catalog.menuimport.ImportError;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A {@link Problem} with every fault of a file.
 *
 * @param errors by row
 */
public record ImportProblem(@JsonUnwrapped Problem problem, List<ImportError> errors) {}
