package nl.routekaart.message;

/** Something that happened and was recorded. The sealed event interface of each subject extends it. */
public interface DomainEvent {}
