package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.AggregateType;

/**
 * A part of the service, ours or a vendor's: its aggregates, commands, guards, rules kept by unique keys, what it keeps of persons,
 * what is confidential, follow-ups, and texts. Built once, immutable.
 */
public record Feature(
    String name,
    List<AggregateType<?>> types,
    Set<AggregateType<?>> references,
    List<CommandType<?, ?>> commands,
    List<Guard<?>> guards,
    List<UniqueRule> uniqueRules,
    List<PersonalPart<?>> personal,
    List<Confidential<?>> confidential,
    List<FollowUp> followUps,
    Optional<MessageBundle> messages) {

  public Feature {
    types = List.copyOf(types);
    references = Set.copyOf(references);
    commands = List.copyOf(commands);
    guards = List.copyOf(guards);
    uniqueRules = List.copyOf(uniqueRules);
    personal = List.copyOf(personal);
    confidential = List.copyOf(confidential);
    followUps = List.copyOf(followUps);
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects the parts of a feature. */
  public static final class Builder {
    private final String name;
    private final List<AggregateType<?>> types = new ArrayList<>();
    private final Set<AggregateType<?>> references = new HashSet<>();
    private final List<CommandType<?, ?>> commands = new ArrayList<>();
    private final List<Guard<?>> guards = new ArrayList<>();
    private final List<UniqueRule> uniqueRules = new ArrayList<>();
    private final List<PersonalPart<?>> personal = new ArrayList<>();
    private final List<Confidential<?>> confidential = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();
    private Optional<MessageBundle> messages = Optional.empty();

    private Builder(String name) {
      this.name = name;
    }

    public Builder type(AggregateType<?> type) {
      types.add(type);
      return this;
    }

    /** A type that is read by many commands and seldom written: what was read is kept until something of the type is written. */
    public Builder reference(AggregateType<?> type) {
      references.add(type);
      return type(type);
    }

    public Builder command(CommandType<?, ?> command) {
      commands.add(command);
      return this;
    }

    public Builder guard(Guard<?> guard) {
      guards.add(guard);
      return this;
    }

    /** Says what a refused unique key means. */
    public Builder unique(AggregateType<?> type, String index, String clause, String code) {
      uniqueRules.add(new UniqueRule(type, index, clause, code));
      return this;
    }

    /** Says what a type keeps of persons. */
    public Builder personal(PersonalPart<?> part) {
      personal.add(part);
      return this;
    }

    /** Says that a type is not for everybody who may read it. */
    public Builder confidential(Confidential<?> rule) {
      confidential.add(rule);
      return this;
    }

    /** Says what its commands bring about on other roots. */
    public Builder followUp(FollowUp followUp) {
      followUps.add(followUp);
      return this;
    }

    /** Texts in {@code messages_zh.properties} and {@code messages_en.properties} beside a class. */
    public Builder messages(Class<?> beside) {
      messages = Optional.of(MessageBundle.beside(beside));
      return this;
    }

    public Feature build() {
      return new Feature(
          name,
          types,
          references,
          commands,
          guards,
          uniqueRules,
          personal,
          confidential,
          followUps,
          messages);
    }
  }
}
