package org.gasservice.conformance.arbitrary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Makes arbitraries of types by looking at them: an enum is one of its constants, a record is made of its parts, again and again until it is valid. */
final class Derivation {

  /** From this depth on lists and optionals stay empty, so that types that hold themselves come to an end. */
  private static final int DEEPEST = 4;

  private static final int LONGEST_LIST = 3;
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2026;
  private static final int MISSES = 20_000;
  private static final Object INVALID = new Object();

  Arbitrary<?> of(Class<?> type) {
    return of(type, 0);
  }

  private Arbitrary<?> of(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain, depth);
    }
    // a type variable or a wildcard: anything will do
    return Leaves.of(Object.class);
  }

  private Arbitrary<?> ofGeneric(Class<?> raw, Type[] arguments, int depth) {
    boolean deep = depth >= DEEPEST;
    if (raw == Optional.class) {
      return deep
          ? Arbitraries.just(Optional.empty())
          : lazily(arguments[0], depth + 1).optional();
    }
    if (raw == List.class) {
      return deep
          ? Arbitraries.just(List.of())
          : lazily(arguments[0], depth + 1).list().ofMaxSize(LONGEST_LIST);
    }
    if (raw == Set.class) {
      return deep
          ? Arbitraries.just(Set.of())
          : lazily(arguments[0], depth + 1).set().ofMaxSize(LONGEST_LIST);
    }
    if (raw == Map.class || raw == SortedMap.class) {
      Arbitrary<? extends Map<?, ?>> maps =
          deep ? Arbitraries.just(Map.of()) : maps(arguments[0], arguments[1], depth + 1);
      return raw == Map.class ? maps : maps.map(TreeMap::new);
    }
    return ofClass(raw, depth);
  }

  /** Where the keys are an enum, every other time with all of them. */
  private Arbitrary<Map<Object, Object>> maps(Type key, Type value, int depth) {
    Arbitrary<Map<Object, Object>> some =
        Arbitraries.maps(lazily(key, depth), lazily(value, depth)).ofMaxSize(LONGEST_LIST);
    if (!(key instanceof Class<?> keys) || !keys.isEnum()) {
      return some;
    }
    List<Object> constants = List.of(keys.getEnumConstants());
    Arbitrary<Map<Object, Object>> full = lazily(value, depth)
        .list()
        .ofSize(constants.size())
        .map(values -> {
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < constants.size(); i++) {
            map.put(constants.get(i), values.get(i));
          }
          return map;
        });
    return Arbitraries.oneOf(some, full);
  }

  /** A component's name says something, too. */
  private Arbitrary<Object> part(RecordComponent component, int depth) {
    if (component.getName().equals("year") && component.getType() == int.class) {
      return Arbitraries.integers().between(FIRST_YEAR, LAST_YEAR).map(Object.class::cast);
    }
    return lazily(component.getGenericType(), depth);
  }

  @SuppressWarnings("unchecked")
  private Arbitrary<Object> lazily(Type type, int depth) {
    return (Arbitrary<Object>) of(type, depth);
  }

  private Arbitrary<?> ofClass(Class<?> type, int depth) {
    if (Leaves.has(type)) {
      return Leaves.of(type);
    }
    Optional<Arbitrary<?>> refined = Refinements.of(type);
    if (refined.isPresent()) {
      return refined.get();
    }
    if (type.isEnum()) {
      return Arbitraries.of(type.getEnumConstants());
    }
    if (type.isRecord()) {
      return depth == 0 ? record(type, depth) : Arbitraries.lazy(() -> record(type, depth));
    }
    if (type.isSealed()) {
      return Arbitraries.oneOf(Arrays.stream(type.getPermittedSubclasses())
          .<Arbitrary<Object>>map(permitted -> lazily(permitted, depth))
          .toList());
    }
    throw new IllegalArgumentException("no value: " + type.getName());
  }

  private Arbitrary<Object> record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor = constructor(type, components);
    List<Arbitrary<Object>> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(part(component, depth + 1));
    }
    Arbitrary<Object> all = parts.isEmpty()
        ? Arbitraries.create(() -> make(constructor, List.of()))
        : Combinators.combine(parts).as(values -> make(constructor, values));
    return all.filter(MISSES, value -> value != INVALID && Domain.isValid(value));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a constructor refuses is no value of its type. */
  private static Object make(Constructor<?> constructor, List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException) {
        return INVALID;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a type is a value through and through: no function, service or foreign class is in it. */
  static boolean isValue(Class<?> type) {
    return isValue(type, new HashSet<>());
  }

  private static boolean isValue(@Nullable Type type, Set<Type> asked) {
    if (type == null || !asked.add(type)) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      return isValue(generic.getRawType(), asked)
          && Arrays.stream(generic.getActualTypeArguments()).allMatch(each -> isValue(each, asked));
    }
    if (!(type instanceof Class<?> plain)) {
      return true;
    }
    if (Leaves.has(plain)
        || plain.isEnum()
        || Refinements.has(plain)
        || List.of(Optional.class, List.class, Set.class, Map.class, SortedMap.class)
            .contains(plain)) {
      return true;
    }
    if (!Domain.inCore(plain)) {
      return false;
    }
    if (plain.isRecord()) {
      return Arrays.stream(plain.getRecordComponents())
          .allMatch(component -> isValue(component.getGenericType(), asked));
    }
    return plain.isSealed()
        && Arrays.stream(plain.getPermittedSubclasses()).allMatch(each -> isValue(each, asked));
  }
}
