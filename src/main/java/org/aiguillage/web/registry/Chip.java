package org.aiguillage.web.registry;

/**
 * One of several ways to narrow a list.
 *
 * @param chosen whether it is the one in use
 */
public record Chip(String address, String name, boolean chosen) {}
