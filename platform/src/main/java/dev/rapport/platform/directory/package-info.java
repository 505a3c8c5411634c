/** The service's own copy of the few facts about users that it needs, kept by the gateway's events. */
package dev.rapport.platform.directory;
