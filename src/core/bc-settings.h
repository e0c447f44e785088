/* Preferences that are remembered. Without an installed schema they live in memory, with the same defaults.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BC_TYPE_SETTINGS (bc_settings_get_type ())
G_DECLARE_FINAL_TYPE (BcSettings, bc_settings, BC, SETTINGS, GObject)

BcSettings *bc_settings_new (void);
BcSettings *bc_settings_new_with_backend (GSettingsBackend *backend);
BcSettings *bc_settings_new_in_memory (void);
gboolean    bc_settings_is_remembered (BcSettings *self);

GVariant   *bc_settings_get_value (BcSettings *self, const char *key);
gboolean    bc_settings_set_value (BcSettings *self, const char *key, GVariant *value);
gboolean    bc_settings_is_writable (BcSettings *self, const char *key);
void        bc_settings_reset (BcSettings *self, const char *key);

gboolean    bc_settings_get_boolean (BcSettings *self, const char *key);
int         bc_settings_get_int (BcSettings *self, const char *key);
double      bc_settings_get_double (BcSettings *self, const char *key);
char       *bc_settings_get_string (BcSettings *self, const char *key);
gboolean    bc_settings_set_boolean (BcSettings *self, const char *key, gboolean value);
gboolean    bc_settings_set_int (BcSettings *self, const char *key, int value);
gboolean    bc_settings_set_double (BcSettings *self, const char *key, double value);
gboolean    bc_settings_set_string (BcSettings *self, const char *key, const char *value);

G_END_DECLS
