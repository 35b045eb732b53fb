package app.comanda.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.api.http.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A record of the wire and its schema have the same fields. {@code OrderJson} is described by {@code Order}; records
 * within are found through the fields that hold them.
 */
class RecordsTest {

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string/uuid"),
            Map.entry(Instant.class, "string/date-time"),
            Map.entry(LocalDate.class, "string/date"),
            Map.entry(LocalTime.class, "string"),
            Map.entry(long.class, "integer/int64"),
            Map.entry(Long.class, "integer/int64"),
            Map.entry(int.class, "integer/int32"),
            Map.entry(Integer.class, "integer/int32"),
            Map.entry(byte[].class, "string/byte"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "a number that clients would round; send it as text"));

    private final Document document = Document.read();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<Class<?>, String> compared = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    RecordsTest() {
        document.operations().values().forEach(operation -> {
            asked.addAll(document.schemasBelow(operation.path("requestBody")));
            answered.addAll(document.schemasBelow(operation.path("responses")));
        });
    }

    @Test
    void recordsAndSchemasHaveTheSameFields() {
        compare(Problem.class, "Problem");
        Endpoint.all().values().stream()
                .flatMap(endpoint -> Arrays.stream(endpoint.method().getParameters()))
                .filter(parameter -> parameter.getType().isRecord() && parameter.getAnnotations().length == 0)
                .forEach(parameter -> compare(parameter.getType(), nameOf(parameter.getType())));
        Endpoint.all().values().stream()
                .map(endpoint -> endpoint.method().getReturnType())
                .filter(Class::isRecord)
                .forEach(type -> compare(type, nameOf(type)));
        Classes.ofTheApi().stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Json"))
                .filter(type -> !type.isMemberClass() && Modifier.isPublic(type.getModifiers()))
                .forEach(type -> compare(type, nameOf(type)));
        assertEquals("", String.join("\n", differences));
    }

    @Test
    void noSchemaIsLeftThatNothingUses() {
        Set<String> used = new TreeSet<>(asked);
        used.addAll(answered);
        document.operations().values().forEach(operation -> used.addAll(document.schemasBelow(operation)));
        Set<String> all = new TreeSet<>();
        document.schemas().fieldNames().forEachRemaining(all::add);
        all.removeAll(used);
        assertEquals(Set.of(), all);
    }

    private static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("Json$", "");
    }

    private void compare(Class<?> type, String name) {
        if (compared.putIfAbsent(type, name) != null) {
            if (!name.equals(compared.get(type))) {
                differences.add(type.getSimpleName() + " is described twice: " + name + ", " + compared.get(type));
            }
            return;
        }
        JsonNode schema = document.schemas().path(name);
        if (schema.isMissingNode()) {
            differences.add(type.getName() + " has no schema " + name);
            return;
        }
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
            JsonNode property = schema.path("properties").path(component.getName());
            if (!property.isMissingNode()) {
                compareType(component.getGenericType(), property, name + "." + component.getName());
                compareNeed(component, schema, name);
            }
        }
        Set<String> properties = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        if (!fields.equals(properties)) {
            differences.add(name + " has " + properties + ", the code has " + fields);
        }
        boolean closed = schema.has("additionalProperties")
                && !schema.path("additionalProperties").asBoolean(true);
        boolean onlyAsked = asked.contains(name) && !answered.contains(name);
        if (onlyAsked != closed) {
            differences.add(name + (onlyAsked ? " must refuse" : " must allow") + " additional properties");
        }
    }

    /** What an answer always has is required; of what a request must have, the use cases may leave only lists out. */
    private void compareNeed(RecordComponent component, JsonNode schema, String name) {
        boolean required = false;
        for (JsonNode field : schema.path("required")) {
            required |= field.asText().equals(component.getName());
        }
        boolean always =
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isLeftOutWhenEmpty(component);
        if (answered.contains(name) && !asked.contains(name) && required != always) {
            differences.add(name + "." + component.getName() + (always ? " is always there" : " may be absent"));
        }
        boolean list = Collection.class.isAssignableFrom(component.getType());
        if (asked.contains(name) && always && !required && !list) {
            differences.add(name + "." + component.getName() + " is required");
        }
    }

    private static boolean isLeftOutWhenEmpty(RecordComponent component) {
        JsonInclude include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        Class<?> type = component.getType();
        return include != null
                && include.value() == JsonInclude.Include.NON_EMPTY
                && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }

    private void compareType(Type type, JsonNode property, String where) {
        JsonNode described = document.follow(property);
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (Map.class.isAssignableFrom(raw)) {
                expect("object", described, where);
                compareType(generic.getActualTypeArguments()[1], described.path("additionalProperties"), where + "{}");
            } else {
                expect("array", described, where);
                compareType(generic.getActualTypeArguments()[0], described.path("items"), where + "[]");
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            String reference = property.path("$ref").asText();
            compare(plain, reference.substring(reference.lastIndexOf('/') + 1));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            List<String> constants = Arrays.stream(plain.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            List<String> values = new ArrayList<>();
            described.path("enum").forEach(value -> values.add(value.asText()));
            if (!constants.equals(values)) {
                differences.add(where + " is one of " + constants + ", described as " + values);
            }
        } else {
            expect(TYPES.getOrDefault(type, type.getTypeName()), described, where);
        }
    }

    private void expect(String wanted, JsonNode described, String where) {
        String type = described.path("type").asText();
        String full = described.has("format") && !wanted.equals("string")
                ? type + "/" + described.path("format").asText()
                : type;
        if (!full.equals(wanted)) {
            differences.add(where + " is " + wanted + ", described as " + full);
        }
    }
}
