package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;

/**
 * Reads and writes bodies the way {@link Json} does, and names the field when one is wrong.
 *
 * <p>Its media types are named exactly: of two providers that take a body the container asks the more exact one, and
 * Payara's own Jackson, which takes anything, is lenient and answers in plain text.
 */
@Provider
@Consumes("application/json")
@Produces({"application/json", "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE) && isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return mediaType.getSubtype().endsWith("json") && isOurs(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() || java.util.Collection.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            var mapper = Json.mapper();
            JsonParser parser = mapper.createParser(body);
            Object value = parser.nextToken() == null
                    ? null
                    : mapper.readerFor(mapper.constructType(genericType)).readValue(parser);
            if (value == null) {
                throw new BadRequestException("The body is empty.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw BusinessException.invalid("json.too-deep", "body", "The JSON is nested too deeply or too long.");
        } catch (UnrecognizedPropertyException e) {
            throw BusinessException.invalid("json.unknown-field", path(e), "There is no such field.");
        } catch (JsonMappingException e) {
            if (rootOf(e) instanceof BusinessException refused) {
                throw refused;
            }
            throw BusinessException.invalid("json.wrong-value", path(e), "The value does not fit this field.");
        } catch (JsonProcessingException e) {
            throw new BadRequestException(
                    "The body is not valid JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Json.mapper().writeValue(body, value);
    }
}
