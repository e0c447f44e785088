/* Preferences that are remembered. `g_settings_new ()` ends the program where its schema is missing, so the schema is
   looked up first. Where there is none, or an older one that lacks a key, the value lives in memory and its default
   comes from the same schema file, which the program carries with it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-settings.h"

#include "bc-core-resources.h"
#include "bc-folders.h"
#include "bc-xml.h"

#define SCHEMA_RESOURCE "/io/github/bodychart/BodyChart/core/" BC_APPLICATION_ID ".gschema.xml"

struct _BcSettings
{
  GObject parent_instance;

  GSettings *stored;       /* owned; NULL: nothing is remembered */
  GSettingsSchema *schema; /* owned; NULL as above */
  GHashTable *defaults;    /* key -> GVariant, owned */
  GHashTable *values;      /* key -> GVariant, owned; what is held in memory */
};

G_DEFINE_FINAL_TYPE (BcSettings, bc_settings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GHashTable *
new_values (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_variant_unref);
}

static void
read_default (const xmlNode *key, GHashTable *defaults)
{
  g_autofree char *type = bc_xml_attribute (key, "type");
  g_autofree char *text = bc_xml_child_text (key, "default");
  g_autoptr (GVariantType) variant_type = g_variant_type_new (type);
  g_autoptr (GError) error = NULL;
  GVariant *value = g_variant_parse (variant_type, text, NULL, NULL, &error);

  if (value == NULL)
    g_error ("%s: %s", SCHEMA_RESOURCE, error->message);
  g_hash_table_insert (defaults, bc_xml_attribute (key, "name"), value);
}

/* The schema is part of the program: a fault in it is a programmer's. */
static GHashTable *
read_defaults (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (bc_core_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  GHashTable *defaults = new_values ();
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  xmlDoc *document = bc_xml_read_text (SCHEMA_RESOURCE, text, size, NULL, problems);
  const xmlNode *schema;

  g_assert (document != NULL);
  schema = bc_xml_first (xmlDocGetRootElement (document), "schema");
  for (const xmlNode *key = bc_xml_first (schema, "key"); key != NULL; key = bc_xml_next (key, "key"))
    read_default (key, defaults);
  xmlFreeDoc (document);
  return defaults;
}

static GSettingsSchema *
find_schema (void)
{
  g_autofree char *folder = bc_folders_find_schemas ();
  g_autoptr (GSettingsSchemaSource) own =
      g_settings_schema_source_new_from_directory (folder, g_settings_schema_source_get_default (), FALSE, NULL);
  GSettingsSchemaSource *source = own != NULL ? own : g_settings_schema_source_get_default ();

  return source != NULL ? g_settings_schema_source_lookup (source, BC_APPLICATION_ID, TRUE) : NULL;
}

static gboolean
is_stored (BcSettings *self, const char *key)
{
  return self->schema != NULL && g_settings_schema_has_key (self->schema, key);
}

static void
stored_changed_cb (GSettings *stored, const char *key, BcSettings *self)
{
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

static void
bc_settings_dispose (GObject *object)
{
  BcSettings *self = BC_SETTINGS (object);

  g_clear_object (&self->stored);
  g_clear_pointer (&self->schema, g_settings_schema_unref);
  g_clear_pointer (&self->defaults, g_hash_table_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
  G_OBJECT_CLASS (bc_settings_parent_class)->dispose (object);
}

static void
bc_settings_class_init (BcSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_settings_dispose;
  /**
   * BcSettings::changed:
   * @key: what changed; also the signal's detail
   */
  signals[CHANGED] = g_signal_new ("changed", BC_TYPE_SETTINGS, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bc_settings_init (BcSettings *self)
{
  self->defaults = read_defaults ();
  self->values = new_values ();
}

/**
 * bc_settings_new:
 *
 * Returns: (transfer full): the user's preferences; in memory where no schema is installed.
 */
BcSettings *
bc_settings_new (void)
{
  return bc_settings_new_with_backend (NULL);
}

/**
 * bc_settings_new_with_backend:
 * @backend: (nullable): where the values are stored; NULL: where the user's are
 *
 * Returns: (transfer full): preferences; in memory where no schema is installed.
 */
BcSettings *
bc_settings_new_with_backend (GSettingsBackend *backend)
{
  BcSettings *self = bc_settings_new_in_memory ();

  self->schema = find_schema ();
  if (self->schema == NULL)
    return self;
  self->stored = g_settings_new_full (self->schema, backend, NULL);
  g_signal_connect_object (self->stored, "changed", G_CALLBACK (stored_changed_cb), self, 0);
  return self;
}

/**
 * bc_settings_new_in_memory:
 *
 * Returns: (transfer full): preferences that start with the defaults and are forgotten.
 */
BcSettings *
bc_settings_new_in_memory (void)
{
  return g_object_new (BC_TYPE_SETTINGS, NULL);
}

/**
 * bc_settings_is_remembered:
 *
 * Returns: whether there is a schema, so that values outlive the program.
 */
gboolean
bc_settings_is_remembered (BcSettings *self)
{
  g_return_val_if_fail (BC_IS_SETTINGS (self), FALSE);
  return self->stored != NULL;
}

/**
 * bc_settings_get_value:
 * @key: a key of the schema
 *
 * Returns: (transfer full): its value
 */
GVariant *
bc_settings_get_value (BcSettings *self, const char *key)
{
  GVariant *value;

  g_return_val_if_fail (BC_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (g_hash_table_contains (self->defaults, key), NULL);
  if (is_stored (self, key))
    return g_settings_get_value (self->stored, key);
  value = g_hash_table_lookup (self->values, key);
  return g_variant_ref (value != NULL ? value : g_hash_table_lookup (self->defaults, key));
}

/**
 * bc_settings_set_value:
 * @key: a key of the schema
 * @value: (transfer floating): of the key's type
 *
 * Returns: whether it was taken: not where an administrator has locked the key, nor for a value that the schema excludes
 */
gboolean
bc_settings_set_value (BcSettings *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_autoptr (GVariant) old = NULL;

  g_return_val_if_fail (BC_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (g_hash_table_contains (self->defaults, key), FALSE);
  g_return_val_if_fail (g_variant_is_of_type (value, g_variant_get_type (g_hash_table_lookup (self->defaults, key))),
                        FALSE);
  if (is_stored (self, key))
    {
      g_autoptr (GSettingsSchemaKey) definition = g_settings_schema_get_key (self->schema, key);
      return g_settings_schema_key_range_check (definition, value) && g_settings_set_value (self->stored, key, value);
    }
  old = bc_settings_get_value (self, key);
  g_hash_table_insert (self->values, g_strdup (key), g_steal_pointer (&held));
  if (!g_variant_equal (old, value))
    g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
  return TRUE;
}

/**
 * bc_settings_is_writable:
 *
 * Returns: whether the key can be changed: an administrator may have locked it
 */
gboolean
bc_settings_is_writable (BcSettings *self, const char *key)
{
  g_return_val_if_fail (BC_IS_SETTINGS (self), FALSE);
  return !is_stored (self, key) || g_settings_is_writable (self->stored, key);
}

/**
 * bc_settings_reset:
 *
 * Gives the key its default again.
 */
void
bc_settings_reset (BcSettings *self, const char *key)
{
  g_return_if_fail (BC_IS_SETTINGS (self));
  if (is_stored (self, key))
    g_settings_reset (self->stored, key);
  else
    bc_settings_set_value (self, key, g_hash_table_lookup (self->defaults, key));
}

gboolean
bc_settings_get_boolean (BcSettings *self, const char *key)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self, key);

  return g_variant_get_boolean (value);
}

int
bc_settings_get_int (BcSettings *self, const char *key)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self, key);

  return g_variant_get_int32 (value);
}

double
bc_settings_get_double (BcSettings *self, const char *key)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self, key);

  return g_variant_get_double (value);
}

/**
 * bc_settings_get_string:
 *
 * Returns: (transfer full): the value of a string key
 */
char *
bc_settings_get_string (BcSettings *self, const char *key)
{
  g_autoptr (GVariant) value = bc_settings_get_value (self, key);

  return g_variant_dup_string (value, NULL);
}

gboolean
bc_settings_set_boolean (BcSettings *self, const char *key, gboolean value)
{
  return bc_settings_set_value (self, key, g_variant_new_boolean (value));
}

gboolean
bc_settings_set_int (BcSettings *self, const char *key, int value)
{
  return bc_settings_set_value (self, key, g_variant_new_int32 (value));
}

gboolean
bc_settings_set_double (BcSettings *self, const char *key, double value)
{
  return bc_settings_set_value (self, key, g_variant_new_double (value));
}

gboolean
bc_settings_set_string (BcSettings *self, const char *key, const char *value)
{
  return bc_settings_set_value (self, key, g_variant_new_string (value));
}
