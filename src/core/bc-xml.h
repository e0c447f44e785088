/* libxml2 behind one file: a checked text becomes a document that holds to the schema, or problems with lines.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libxml/tree.h>

#include "bc-problem.h"
#include "bc-xml-init.h"

G_BEGIN_DECLS

#define BC_XML_MAX_FILE_BYTES (8 * 1024 * 1024)

typedef struct _BcXmlSchema BcXmlSchema;

/* Whether a file with this fingerprint is known to hold to the schema. */
typedef gboolean (*BcXmlTrustFunc) (guint64 fingerprint);

BcXmlSchema *bc_xml_schema_new (GBytes *text);
void         bc_xml_schema_free (BcXmlSchema *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcXmlSchema, bc_xml_schema_free)

xmlDoc      *bc_xml_read_file (const char *path, BcXmlSchema *schema, BcXmlTrustFunc trust, guint64 *fingerprint, GPtrArray *problems);
xmlDoc      *bc_xml_read_damaged (const char *path, const char *text, gsize size, GPtrArray *problems);
gboolean     bc_xml_check (const char *path, xmlDoc *document, BcXmlSchema *schema, GPtrArray *problems);
xmlDoc      *bc_xml_read_text (const char *path, const char *text, gsize size, BcXmlSchema *schema, GPtrArray *problems);

const xmlNode *bc_xml_first (const xmlNode *parent, const char *name);
const xmlNode *bc_xml_next (const xmlNode *node, const char *name);
gboolean       bc_xml_is (const xmlNode *node, const char *name);
char          *bc_xml_attribute (const xmlNode *node, const char *name);
char          *bc_xml_content (const xmlNode *node);
char          *bc_xml_raw_content (const xmlNode *node);
const char    *bc_xml_name_space (const xmlNode *node);
char          *bc_xml_child_text (const xmlNode *parent, const char *name);
GStrv          bc_xml_child_texts (const xmlNode *parent, const char *name);
int            bc_xml_line (const xmlNode *node);

G_END_DECLS
