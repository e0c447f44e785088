/* libxml2, set up once.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-xml-init.h"

#include <glib.h>
#include <libxml/parser.h>

static xmlParserInput *
refuse_entity (G_GNUC_UNUSED const char *url, G_GNUC_UNUSED const char *id, G_GNUC_UNUSED xmlParserCtxt *context)
{
  return NULL;
}

/**
 * bc_xml_init:
 *
 * Prepares libxml2, which librsvg reads with as well: set up by itself, from several threads at once, it takes a lock twice
 * and loses one. Everything that reads XML calls this first; the calls after the first do nothing. From any thread.
 */
void
bc_xml_init (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  xmlInitParser ();
  xmlSetExternalEntityLoader (refuse_entity);
  g_once_init_leave (&ready, 1);
}
