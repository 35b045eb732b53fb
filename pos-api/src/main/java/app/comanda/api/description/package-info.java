/** The API's own description, for programs. Owns nothing; whoever adds an operation describes it in openapi.yaml. */
@NullMarked
package app.comanda.api.description;

import org.jspecify.annotations.NullMarked;
