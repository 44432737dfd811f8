package org.gasservice.core.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema (draft 2020-12) of the records this library reads and writes, taken from the records themselves. What is Optional
 * or a collection, nullable, or marked {@code @JsonProperty(isRequired = OptBoolean.FALSE)} may be left out, anything else is required; a field nobody declared is refused. Safe for use by many threads;
 * each schema is made once.
 */
public final class JsonSchemas {

  private static final String KEY_PART = "^[!-~]{1," + Limits.KEY_LENGTH + "}$";

  /** Tells no two members apart, so that they stay in the order of the record. */
  private static final Comparator<MemberScope<?, ?>> AS_DECLARED =
      Comparator.comparing(member -> "");

  private final ConcurrentMap<Class<?>, JsonNode> made = new ConcurrentHashMap<>();
  private final SchemaGenerator generator;

  public JsonSchemas() {
    SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
            SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
        .with(new JacksonModule())
        .with(
            Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
            Option.PLAIN_DEFINITION_KEYS)
        .without(Option.FLATTENED_OPTIONALS);
    config.forFields().withRequiredCheck(JsonSchemas::required);
    config
        .forTypesInGeneral()
        .withPropertySorter(AS_DECLARED)
        .withCustomDefinitionProvider(JsonSchemas::ownForm);
    generator = new SchemaGenerator(config.build());
  }

  /** The schema of a record class; a copy the caller may keep. */
  public JsonNode of(Class<?> type) {
    return shared(type).deepCopy();
  }

  /** The one instance, not to be changed. */
  JsonNode shared(Class<?> type) {
    JsonNode known = made.get(type);
    if (known == null) {
      synchronized (generator) {
        known = made.computeIfAbsent(type, generator::generateSchema);
      }
    }
    return known;
  }

  private static boolean required(FieldScope field) {
    ResolvedType type = field.getType();
    return !(type.isInstanceOf(Optional.class)
        || type.isInstanceOf(OptionalInt.class)
        || type.isInstanceOf(OptionalLong.class)
        || type.isInstanceOf(Collection.class)
        || type.isInstanceOf(Map.class)
        || saidNotRequired(field)
        || nullable(field));
  }

  /** For a component whose constructor gives what is left out a meaning. */
  private static boolean saidNotRequired(FieldScope field) {
    JsonProperty said = field.getAnnotationConsideringFieldAndGetter(JsonProperty.class);
    return said != null && said.isRequired() == OptBoolean.FALSE;
  }

  private static boolean nullable(FieldScope field) {
    Class<?> owner = field.getDeclaringType().getErasedType();
    return owner.isRecord()
        && Arrays.stream(owner.getRecordComponents())
            .filter(component -> component.getName().equals(field.getDeclaredName()))
            .map(RecordComponent::getAnnotatedType)
            .flatMap(type -> Arrays.stream(type.getAnnotations()))
            .map(Annotation::annotationType)
            .anyMatch(Nullable.class::equals);
  }

  /** Forms of ours that the record components do not tell. */
  private static @Nullable CustomDefinition ownForm(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    ObjectNode schema = context.getGeneratorConfig().createObjectNode();
    if (raw == Optional.class) {
      ResolvedType content = type.getTypeParameters().get(0);
      return inline(context.createDefinition(content));
    }
    if (raw == OptionalInt.class || raw == int.class || raw == Integer.class) {
      return inline(whole(schema, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (raw == OptionalLong.class || raw == long.class || raw == Long.class) {
      return inline(whole(schema, Long.MIN_VALUE, Long.MAX_VALUE));
    }
    if (raw == String.class) {
      return inline(text(schema));
    }
    if (raw == Personal.class) {
      return inline(text(schema).put("format", "personal"));
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return inline(schema);
    }
    if (raw == Key.class) {
      return inline(key(schema));
    }
    Optional<RecordComponent> only = onlyValue(raw);
    if (only.isPresent()) {
      return inline(
          context.createDefinition(context.getTypeContext().resolve(only.get().getGenericType())));
    }
    return TextForm.ALL.stream()
        .filter(form -> form.type() == raw)
        .findFirst()
        .map(form -> inline(text(schema).put("format", form.format())))
        .orElse(null);
  }

  /** The component a record is written as, if it is written as one value. */
  private static Optional<RecordComponent> onlyValue(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
            .findFirst()
        : Optional.empty();
  }

  private static CustomDefinition inline(ObjectNode schema) {
    return new CustomDefinition(
        schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
  }

  private static ObjectNode whole(ObjectNode schema, long least, long most) {
    return schema.put("type", "integer").put("minimum", least).put("maximum", most);
  }

  private static ObjectNode text(ObjectNode schema) {
    return schema.put("type", "string").put("maxLength", Json.LONGEST_TEXT);
  }

  private static ObjectNode key(ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("root").put("type", "string").put("pattern", KEY_PART);
    properties.putObject("id").put("type", "string").put("pattern", KEY_PART);
    schema.putArray("required").add("root").add("id");
    return schema.put("additionalProperties", false);
  }
}
