/* A look over the bytes of an XML file before any parser sees it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BC_XML_SCAN_MAX_TAG_BYTES (64 * 1024)
#define BC_XML_SCAN_MAX_DEPTH 64
#define BC_XML_SCAN_MAX_ELEMENTS 200000
#define BC_XML_SCAN_MAX_ATTRIBUTES 64

gboolean bc_xml_scan (const char *text, gsize size, int *line, char **what);

G_END_DECLS
