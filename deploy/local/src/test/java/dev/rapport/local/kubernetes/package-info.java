/** Holds {@code deploy/kubernetes} to its rules as it is checked in, so that no cluster and no kubectl is needed. */
package dev.rapport.local.kubernetes;
