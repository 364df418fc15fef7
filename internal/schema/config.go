package schema

// The parts of config.yml that are written, in its order.
type (
	cmsConfig struct {
		Backend      cmsBackend      `yaml:"backend"`
		Locale       string          `yaml:"locale"`
		SiteURL      string          `yaml:"site_url"`
		MediaFolder  string          `yaml:"media_folder"`
		PublicFolder string          `yaml:"public_folder"`
		Slug         cmsSlug         `yaml:"slug"`
		Collections  []cmsCollection `yaml:"collections"`
	}
	cmsBackend struct {
		Name   string `yaml:"name"`
		Repo   string `yaml:"repo,omitempty"`
		Branch string `yaml:"branch"`
	}
	cmsSlug struct {
		Encoding    string `yaml:"encoding"`
		Clean       bool   `yaml:"clean_accents"`
		Replacement string `yaml:"sanitize_replacement"`
	}
	cmsCollection struct {
		Name       string     `yaml:"name"`
		Label      string     `yaml:"label"`
		Folder     string     `yaml:"folder"`
		Path       string     `yaml:"path,omitempty"`
		Filter     *cmsFilter `yaml:"filter,omitempty"`
		Create     bool       `yaml:"create"`
		Extension  string     `yaml:"extension"`
		Format     string     `yaml:"format"`
		Slug       string     `yaml:"slug"`
		Identifier string     `yaml:"identifier_field"`
		Fields     []cmsField `yaml:"fields"`
	}
	cmsFilter struct {
		Field string `yaml:"field"`
		Value string `yaml:"value"`
	}
	cmsField struct {
		Name       string      `yaml:"name"`
		Label      string      `yaml:"label"`
		Hint       string      `yaml:"hint,omitempty"`
		Widget     string      `yaml:"widget"`
		Required   *bool       `yaml:"required,omitempty"` // nil is required
		Default    any         `yaml:"default,omitempty"`
		Multiple   bool        `yaml:"multiple,omitempty"`
		ValueType  string      `yaml:"value_type,omitempty"`
		Format     string      `yaml:"format,omitempty"`
		TimeFormat *bool       `yaml:"time_format,omitempty"` // false: no clock
		Collapsed  *bool       `yaml:"collapsed,omitempty"`
		Options    []cmsOption `yaml:"options,omitempty"`
		Fields     []cmsField  `yaml:"fields,omitempty"`
	}
	cmsOption struct {
		Label string `yaml:"label"`
		Value string `yaml:"value"`
	}
)
