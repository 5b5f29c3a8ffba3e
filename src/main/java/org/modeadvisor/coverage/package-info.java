/** Coverage. */
package org.modeadvisor.coverage;
