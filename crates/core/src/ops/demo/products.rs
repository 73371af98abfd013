//! What we show: products with their names in three languages and their prices by currency and trade term.

use crate::{
    error::Result,
    model::{
        Id,
        codes::Incoterm,
        product::{Product, ProductPrice, ProductText},
    },
    store::Tx,
};

/// A product of the demo book.
#[derive(Debug)]
pub(super) struct Ware {
    pub sku: &'static str,
    pub unit: &'static str,
    moq: &'static str,
    days: u32,
    /// Name and description in English, Chinese and Spanish.
    pub texts: [(&'static str, &'static str); 3],
    /// EUR CIF Barcelona, EUR DAP Lyon, USD FOB Shenzhen, CNY FOB Shenzhen; decimal text.
    pub prices: [&'static str; 4],
    /// The topic of who asks for it.
    pub topic: &'static str,
}

/// Codes of the Harmonized System by SKU: what each ware is declared as. One has none yet.
#[rustfmt::skip]
const HS_CODES: &[(&str, &str)] = &[
    ("HX-P60", "7308.90"), ("HX-L4", "8537.10"), ("HX-L8Z", "8537.10"), ("HX-GW3", "8517.62"), ("HX-PK2", "9031.80"),
    ("HX-WL1", "9026.10"), ("HX-NS1", "9027.89"), ("HX-A15", "7308.90"), ("HX-CB5", "8544.49"), ("HX-B2", "9401.79"),
    ("HX-D7", "8806.23"), ("HX-R2", "8479.89"),
];

/// Net and gross weight of one in kilograms, and how it is packed, by SKU: of what is heavy enough to be asked.
const PACKED: &[(&str, &str, &str, &str)] = &[
    ("HX-P60", "86", "94.5", "Wooden crates, 4 poles each"),
    ("HX-GW3", "2.1", "2.6", "Cartons of 10"),
    ("HX-B2", "148", "172", "Pallet, one bench each"),
    ("HX-D7", "6.3", "11.8", "Flight case"),
];

/// Languages of the texts, in their order.
pub(super) const LANGUAGES: [&str; 3] = ["en", "zh-CN", "es"];

/// What each price is for.
pub(super) const OFFERS: [(&str, Incoterm, &str); 4] = [
    ("EUR", Incoterm::Cif, "Barcelona"),
    ("EUR", Incoterm::Dap, "Lyon"),
    ("USD", Incoterm::Fob, "Shenzhen"),
    ("CNY", Incoterm::Fob, "Shenzhen"),
];

#[rustfmt::skip]
pub(super) const WARES: &[Ware] = &[
    Ware { sku: "HX-P60", unit: "pcs", moq: "10", days: 35, topic: "poles",
        texts: [("Smart pole 6 m, DALI-2", "Hot-dip galvanised, RAL 7016, IP66"),
            ("智慧灯杆 6 米", "热镀锌，RAL 7016，IP66"),
            ("Columna inteligente 6 m, DALI-2", "Galvanizada en caliente, RAL 7016, IP66")],
        prices: ["1890.00", "1965.00", "1720.00", "12400.00"] },
    Ware { sku: "HX-L4", unit: "pcs", moq: "20", days: 21, topic: "lighting",
        texts: [("Luminaire controller", "DALI-2, LoRaWAN EU868"), ("单灯控制器", "DALI-2，LoRaWAN EU868"),
            ("Controlador de luminaria", "DALI-2, LoRaWAN EU868")],
        prices: ["148.00", "153.50", "131.00", "945.00"] },
    Ware { sku: "HX-L8Z", unit: "pcs", moq: "50", days: 28, topic: "lighting",
        texts: [("Zhaga controller, Book 18", "NB-IoT and LoRaWAN, twilight sensor"),
            ("Zhaga 单灯控制器", "NB-IoT 与 LoRaWAN，光感"),
            ("Controlador Zhaga, Book 18", "NB-IoT y LoRaWAN, sensor crepuscular")],
        prices: ["62.40", "64.90", "54.75", "396.50"] },
    Ware { sku: "HX-GW3", unit: "pcs", moq: "1", days: 14, topic: "gateways",
        texts: [("LoRaWAN gateway", "8 channels, PoE, outdoor"), ("LoRaWAN 网关", "8 通道，PoE，户外型"),
            ("Pasarela LoRaWAN", "8 canales, PoE, exterior")],
        prices: ["920.00", "948.00", "815.00", "5890.00"] },
    Ware { sku: "HX-AQ7", unit: "pcs", moq: "5", days: 28, topic: "air quality",
        texts: [("Air quality node", "PM2.5, NO₂, O₃, noise"), ("空气质量节点", "PM2.5、NO₂、O₃、噪声"),
            ("Nodo de calidad del aire", "PM2.5, NO₂, O₃, ruido")],
        prices: ["415.00", "431.00", "368.00", "2650.00"] },
    Ware { sku: "HX-PK2", unit: "pcs", moq: "50", days: 28, topic: "parking",
        texts: [("Parking sensor, flush mounted", "Radar and magnetometer, 8 years on one battery"),
            ("地埋式车位检测器", "雷达与地磁双模，电池 8 年"),
            ("Sensor de aparcamiento empotrado", "Radar y magnetómetro, 8 años de batería")],
        prices: ["87.35", "90.10", "76.20", "551.80"] },
    Ware { sku: "HX-WL1", unit: "pcs", moq: "5", days: 21, topic: "water",
        texts: [("Water level sensor", "Ultrasonic, 0.3 to 10 m, IP68"), ("水位传感器", "超声波，0.3–10 米，IP68"),
            ("Sensor de nivel de agua", "Ultrasónico, de 0,3 a 10 m, IP68")],
        prices: ["196.00", "203.00", "171.50", "1238.00"] },
    Ware { sku: "HX-NS1", unit: "pcs", moq: "10", days: 21, topic: "noise",
        texts: [("Noise sensor, class 2", "No recording leaves the device"), ("噪声传感器 2 级", "录音不出设备"),
            ("Sensor de ruido, clase 2", "Ninguna grabación sale del equipo")],
        prices: ["238.50", "246.00", "209.90", "1512.00"] },
    Ware { sku: "HX-A15", unit: "pcs", moq: "10", days: 24, topic: "poles",
        texts: [("Arm 1.5 m for HX-P60", "With flange and seal"), ("灯臂 1.5 米", "含法兰与密封圈"),
            ("Brazo de 1,5 m para HX-P60", "Con brida y junta")],
        prices: ["96.00", "101.00", "84.00", "606.00"] },
    Ware { sku: "HX-CB5", unit: "m", moq: "100", days: 14, topic: "poles",
        texts: [("Armoured cable, 5 × 2.5 mm²", "Halogen free, by the metre"), ("铠装电缆 5 × 2.5", "无卤，按米计"),
            ("Cable armado, 5 × 2,5 mm²", "Libre de halógenos, por metros")],
        prices: ["6.205", "6.48", "5.345", "38.60"] },
    Ware { sku: "HX-B2", unit: "pcs", moq: "4", days: 40, topic: "street furniture",
        texts: [("Solar bench with charging", "Two seats, USB-C, LoRaWAN counter"), ("太阳能充电座椅", "双座，USB-C，客流计数"),
            ("Banco solar con carga", "Dos plazas, USB-C, contador LoRaWAN")],
        prices: ["1340.00", "1398.00", "1175.00", "8460.00"] },
    Ware { sku: "HX-D7", unit: "set", moq: "1", days: 45, topic: "drones",
        texts: [("Inspection drone with dock", "Thermal camera, C5 class mark, 38 min"), ("巡检无人机与机库", "热成像，C5 级，续航 38 分钟"),
            ("Dron de inspección con base", "Cámara térmica, marca de clase C5, 38 min")],
        prices: ["18450.00", "18720.00", "16900.00", "121800.00"] },
    Ware { sku: "HX-R2", unit: "set", moq: "1", days: 60, topic: "robots",
        texts: [("Street data robot", "Lidar, faces blurred on board, 12 km a charge"), ("街道数据采集机器人", "激光雷达，机内人脸脱敏，单次 12 公里"),
            ("Robot de datos de vía pública", "Lidar, rostros difuminados a bordo, 12 km por carga")],
        prices: ["27300.00", "27650.00", "25100.00", "180900.00"] },
    Ware { sku: "HX-CMS", unit: "year", moq: "1", days: 1, topic: "data",
        texts: [("Control centre, hosted in the EU", "Up to 5,000 nodes, TALQ 2.6"), ("集中管理平台（欧盟托管）", "最多 5,000 个节点，TALQ 2.6"),
            ("Centro de control alojado en la UE", "Hasta 5.000 nodos, TALQ 2.6")],
        prices: ["4200.00", "4200.00", "4560.00", "32900.00"] },
];

/// Writes the products and says what their ids are, in the order of [`WARES`].
pub(super) fn write(tx: &mut Tx<'_>) -> Result<Vec<Id>> {
    let mut ids = Vec::with_capacity(WARES.len());
    for ware in WARES {
        let id = tx.id();
        let (sku, unit, moq) = (ware.sku.to_owned(), ware.unit.to_owned(), ware.moq.to_owned());
        let lead_time = if ware.days == 1 { "1 day".to_owned() } else { format!("{} days", ware.days) };
        let hs_code = HS_CODES.iter().find(|(of, _)| *of == ware.sku).map_or("", |(_, code)| code).to_owned();
        let (net, gross, packing) = PACKED
            .iter()
            .find(|(of, ..)| *of == ware.sku)
            .map_or(("", "", ""), |(_, net, gross, how)| (net, gross, how));
        tx.insert(&Product {
            unit,
            moq,
            lead_time,
            hs_code,
            net_weight: net.to_owned(),
            gross_weight: gross.to_owned(),
            packing: packing.to_owned(),
            ..Product::named(id, sku)
        })?;
        for (language, (name, description)) in LANGUAGES.iter().zip(ware.texts) {
            let (name, description) = (name.to_owned(), description.to_owned());
            let language = (*language).to_owned();
            tx.insert(&ProductText { id: tx.id(), product_id: id, language, name, description })?;
        }
        for ((currency, incoterm, place), price) in OFFERS.iter().zip(ware.prices) {
            tx.insert(&ProductPrice {
                id: tx.id(),
                product_id: id,
                currency: (*currency).to_owned(),
                price: price.to_owned(),
                incoterm: Some(*incoterm),
                place: (*place).to_owned(),
                min_quantity: String::new(),
                valid_until: None,
            })?;
        }
        ids.push(id);
    }
    Ok(ids)
}
